package org.tandem.page;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.view.RedirectView;
import org.tandem.screen.Freshness;
import org.tandem.shared.Language;

/** The pages of houses, for everybody; an address that one had before leads on for ever. */
@Controller
@RequestMapping("/{language:pl|de|en}/pages")
class PublicPageController {

    /** A page's own row changes with each of its texts. */
    private static final String VERSION = "select concat_ws(' ', " + PageReading.LATEST_EDITION + """
                   , p.id, p.version, h.xmin, c.xmin, b.xmin,
                   (select string_agg(concat_ws('.', x.language, x.number), ',' order by x.language) from page_text x where x.page = p.id),
                   (select string_agg(concat_ws('.', r.language, s.id, s.version), ',' order by r.language, s.id)
                      from page_picture r join shown_library_picture s on s.id = r.picture where r.page = p.id))
              from page_address d join page p on p.id = d.page and p.shown
              join house h on h.id = p.house
              left join page_kind k on k.kind = p.kind
              left join house_particulars c on c.house = p.house
              left join benefit_status b on b.house = p.house
             where d.slug = :slug and p.slug = :slug
            """;

    private final PageReading pages;
    private final JdbcClient jdbc;
    private final Freshness freshness;

    PublicPageController(PageReading pages, JdbcClient jdbc, Freshness freshness) {
        this.pages = pages;
        this.jdbc = jdbc;
        this.freshness = freshness;
    }

    @GetMapping("/{slug}")
    @Nullable
    Object show(@PathVariable String slug, Language language, ServletWebRequest web, Model model) {
        if (freshness.isKept(web, () -> version(slug))) return null;
        var page = pages.find(slug, language);
        if (!page.slug().equals(slug)) return movedTo(page.address(language));
        model.addAttribute("page", page);
        return "page/public";
    }

    private Optional<String> version(String slug) {
        return jdbc.sql(VERSION).param("slug", slug).query(String.class).optional();
    }

    private static RedirectView movedTo(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return view;
    }
}
