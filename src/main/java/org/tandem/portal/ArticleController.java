package org.tandem.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.view.RedirectView;
import org.tandem.article.ArticleReading;
import org.tandem.article.SectionPage;
import org.tandem.article.ShownArticles.Key;
import org.tandem.screen.Freshness;
import org.tandem.shared.Language;

/** The pages of articles and their sections; an address that one had before leads on for ever. */
@Controller
@RequestMapping("/{language:pl|de|en}")
class ArticleController {

    private final ArticleReading articles;
    private final SectionPage.Query sections;
    private final Beside.Query beside;
    private final ArticleVersions versions;
    private final Freshness freshness;

    ArticleController(ArticleReading articles, SectionPage.Query sections, Beside.Query beside, ArticleVersions versions,
            Freshness freshness) {
        this.articles = articles;
        this.sections = sections;
        this.beside = beside;
        this.versions = versions;
        this.freshness = freshness;
    }

    @GetMapping("/articles")
    @Nullable
    String all(@RequestParam(required = false) @Nullable String after, Language language, ServletWebRequest web, Model model) {
        var key = Key.of(after);
        if (freshness.isKept(web, () -> versions.ofAll(language, key))) return null;
        model.addAttribute("page", beside.of(sections.all(language, key)));
        return "article/section";
    }

    @GetMapping("/sections/{slug}")
    @Nullable
    Object section(@PathVariable String slug, @RequestParam(required = false) @Nullable String after, Language language,
            ServletWebRequest web, Model model) {
        var key = Key.of(after);
        if (freshness.isKept(web, () -> versions.ofSection(slug, language, key))) return null;
        var page = sections.find(slug, language, key);
        var own = page.address(language);
        if (!own.endsWith("/" + slug)) return movedTo(own);
        model.addAttribute("page", beside.of(page));
        return "article/section";
    }

    @GetMapping("/articles/{slug}")
    @Nullable
    Object article(@PathVariable String slug, Language language, ServletWebRequest web, Model model) {
        if (freshness.isKept(web, () -> versions.ofArticle(slug, language))) return null;
        var page = articles.find(slug, language);
        if (!page.text().slug().equals(slug)) return movedTo(page.address(language));
        model.addAttribute("page", beside.of(page));
        return "article/public";
    }

    /** For ever: an address is never given to anything else. */
    private static RedirectView movedTo(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return view;
    }
}
