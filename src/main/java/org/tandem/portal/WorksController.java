package org.tandem.portal;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.tandem.screen.Freshness;
import org.tandem.work.Kind;
import org.tandem.work.ShownWorks;

/** The public pages of publications and projects. */
@Controller
@RequestMapping("/{language:pl|de|en}")
class WorksController {

    /** Their rows, their houses, and which of their pictures may be shown. */
    private static final String VERSIONS = """
            select string_agg(concat_ws('.', w.xmin, h.xmin, p.xmin, s.id), ',' order by w.id)
              from work w join house h on h.id = w.house
              left join library_picture p on p.id = w.picture
              left join shown_library_picture s on s.id = w.picture
             where w.public and w.kind = :kind and (cast(:slug as text) is null or w.slug = :slug)
            """;

    private final ShownWorks works;
    private final JdbcClient jdbc;
    private final Freshness freshness;

    WorksController(ShownWorks works, JdbcClient jdbc, Freshness freshness) {
        this.works = works;
        this.jdbc = jdbc;
        this.freshness = freshness;
    }

    @GetMapping("/publications")
    @Nullable
    String publications(ServletWebRequest web, Model model) {
        return all(Kind.PUBLICATION, web, model);
    }

    @GetMapping("/projects")
    @Nullable
    String projects(ServletWebRequest web, Model model) {
        return all(Kind.PROJECT, web, model);
    }

    @GetMapping("/publications/{slug}")
    @Nullable
    String publication(@PathVariable String slug, ServletWebRequest web, Model model) {
        return one(Kind.PUBLICATION, slug, web, model);
    }

    @GetMapping("/projects/{slug}")
    @Nullable
    String project(@PathVariable String slug, ServletWebRequest web, Model model) {
        return one(Kind.PROJECT, slug, web, model);
    }

    private @Nullable String all(Kind kind, ServletWebRequest web, Model model) {
        if (freshness.isKept(web, () -> versions(kind, null))) return null;
        model.addAttribute("page", works.all(kind));
        return "work/all";
    }

    private @Nullable String one(Kind kind, String slug, ServletWebRequest web, Model model) {
        if (freshness.isKept(web, () -> versions(kind, slug))) return null;
        model.addAttribute("page", works.one(kind, slug));
        return "work/public";
    }

    private Optional<String> versions(Kind kind, @Nullable String slug) {
        return jdbc.sql(VERSIONS).param("kind", kind.name()).param("slug", slug).query(String.class).optional();
    }
}
