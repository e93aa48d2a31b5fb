package org.tandem.portal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.tandem.article.ArticleCard;
import org.tandem.article.SectionPage;
import org.tandem.article.ShownArticles;
import org.tandem.article.ShownArticles.Key;
import org.tandem.screen.Feed;
import org.tandem.screen.Freshness;
import org.tandem.screen.HomeAddress;
import org.tandem.screen.Texts;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** What is new: of everything, of a section with those below it, and of an edition, in each language, as Atom and as JSON Feed. */
@Controller
@RequestMapping("/{language:pl|de|en}")
class FeedController {

    private final SectionPage.Query sections;
    private final ShownArticles articles;
    private final Editions editions;
    private final ArticleVersions versions;
    private final Freshness freshness;
    private final Texts texts;
    private final HomeAddress home;

    FeedController(SectionPage.Query sections, ShownArticles articles, Editions editions, ArticleVersions versions,
            Freshness freshness, Texts texts, HomeAddress home) {
        this.sections = sections;
        this.articles = articles;
        this.editions = editions;
        this.versions = versions;
        this.freshness = freshness;
        this.texts = texts;
        this.home = home;
    }

    @GetMapping("/articles/feed.{form:xml|json}")
    void all(@PathVariable String form, Language language, ServletWebRequest web, HttpServletResponse response)
            throws IOException {
        if (freshness.isKept(web, () -> versions.ofAll(language, Key.START))) return;
        var news = sections.all(language, Key.START);
        write(texts.in(language, "article.news"), "/articles", news.articles().rows(), form, language, response);
    }

    @GetMapping("/sections/{slug}/feed.{form:xml|json}")
    void section(@PathVariable String slug, @PathVariable String form, Language language, ServletWebRequest web,
            HttpServletResponse response) throws IOException {
        if (freshness.isKept(web, () -> versions.ofSection(slug, language, Key.START))) return;
        var page = sections.find(slug, language, Key.START);
        var section = Optional.ofNullable(page.section()).orElseThrow(() -> new NotFound(slug));
        write(section.name().in(language), "/sections/" + section.slug(), page.articles().rows(), form, language, response);
    }

    @GetMapping("/editions/{slug}/feed.{form:xml|json}")
    void edition(@PathVariable String slug, @PathVariable String form, Language language, ServletWebRequest web,
            HttpServletResponse response) throws IOException {
        if (freshness.isKept(web, () -> versions.ofEdition(slug, language))) return;
        var edition = editions.bySlug(slug);
        var cards = articles.of(edition.id(), language, Key.START, ShownArticles.PAGE).rows();
        write(edition.name().in(language), "/editions/" + slug, cards, form, language, response);
    }

    private void write(String title, String path, List<ArticleCard> cards, String form, Language language,
            HttpServletResponse response) throws IOException {
        var page = home.of(language, path);
        var self = page + "/feed." + form;
        var feed = new Feed(title, page, language, cards.stream().map(card -> entry(card, language)).toList());
        response.setContentType((form.equals("xml") ? Feed.ATOM : Feed.JSON) + ";charset=UTF-8");
        if (form.equals("xml")) feed.atom(self, response.getWriter());
        else
            response.getWriter().write(feed.json(self));
    }

    private Feed.Entry entry(ArticleCard card, Language language) {
        var sample = card.sample() ? " (" + texts.in(language, "shared.sample").toLowerCase(Locale.ROOT) + ")" : "";
        var updated = card.changedAt().isBefore(card.publicFrom()) ? card.publicFrom() : card.changedAt();
        return new Feed.Entry("urn:uuid:" + card.id(), card.title() + sample, card.lead(), home.of(card.address(language)),
                card.sectionName().in(language), card.publicFrom(), updated);
    }
}
