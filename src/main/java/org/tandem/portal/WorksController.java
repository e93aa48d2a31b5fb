package org.tandem.portal;

import org.jspecify.annotations.Nullable;
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

    private final ShownWorks works;
    private final WorkVersions versions;
    private final Freshness freshness;

    WorksController(ShownWorks works, WorkVersions versions, Freshness freshness) {
        this.works = works;
        this.versions = versions;
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
        if (freshness.isKept(web, () -> versions.ofAll(kind))) return null;
        model.addAttribute("page", works.all(kind));
        return "work/all";
    }

    private @Nullable String one(Kind kind, String slug, ServletWebRequest web, Model model) {
        if (freshness.isKept(web, () -> versions.of(kind, slug))) return null;
        model.addAttribute("page", works.one(kind, slug));
        return "work/public";
    }
}
