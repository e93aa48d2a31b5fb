package org.tandem.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.article.section.SectionMenu;
import org.tandem.credit.CreditBand;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Schema;
import org.tandem.screen.Schema.Crumb;
import org.tandem.screen.Screen;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * An article as the public reads it in a language, with what it leads to.
 *
 * @param sections from the top of the tree down to its own
 * @param slugs what its address ends in, for each language that it is there in
 * @param publicFrom none while it is previewed before it has a moment
 */
@NamedInterface("pages")
public record ArticlePage(ArticleId id, Told text, Language original, Map<Language, String> slugs, List<Linked> sections,
        @Nullable Instant publicFrom, List<Correction> corrections, @Nullable Linked edition, List<Linked> partnerships,
        List<Linked> gatherings, CreditBand credits, HouseSign house, SectionMenu menu, boolean sample) {

    private static final Pattern PICTURE = Pattern.compile("<img [^>]*?src=\"(/pictures/[^\"]+)\"");

    /**
     * Its words.
     *
     * @param language that they are in, whatever was wanted
     * @param html drawn and cleaned
     */
    @NamedInterface("pages")
    public record Told(Language language, String slug, String title, String lead, String html, boolean machineMade,
            Instant changedAt) {}

    public Linked section() {
        return sections.getLast();
    }

    /** Where it is in a language; an article that is not there in it, under the address of the original. */
    public String address(Language language) {
        return "/" + language.code() + "/articles/" + slugs.getOrDefault(language, slugs.getOrDefault(original, text.slug()));
    }

    /** For the links to it in other languages. */
    public Map<Language, String> addresses() {
        return Map.of(Language.PL, address(Language.PL), Language.DE, address(Language.DE), Language.EN, address(Language.EN));
    }

    ArticlePage with(SectionMenu tree, String html) {
        var drawn = new Told(text.language(), text.slug(), text.title(), text.lead(), html, text.machineMade(), text.changedAt());
        return new ArticlePage(id, drawn, original, slugs, sections, publicFrom, corrections, edition, partnerships, gatherings,
                credits, house, tree, sample);
    }

    public boolean isThere(Language language) {
        return text.language() == language;
    }

    public Translated title() {
        return Translated.of(text.language(), text.title());
    }

    public Translated gist() {
        return Translated.of(text.language(), text.lead().isBlank() ? text.title() : text.lead());
    }

    /** For machines: the house answers for what it publishes. */
    public String told(Screen screen) {
        var here = screen.absolute(address(text.language()));
        var publisher = Schema.of("Organization").with("name", screen.t(house.name()))
                .with("logo", house.logoAddress() == null ? null : screen.absolute(house.logoAddress()));
        var article = Schema.of("NewsArticle").with("headline", text.title()).with("description", text.lead())
                .with("url", here).with("mainEntityOfPage", here).with("inLanguage", text.language().code())
                .with("datePublished", publicFrom).with("dateModified", changedAt()).with("author", publisher)
                .with("publisher", publisher).with("articleSection", screen.t(section().name()))
                .with("image", pictures().stream().map(screen::absolute).toList());
        return Schema.json(article, Schema.way(way(screen, here)));
    }

    private List<Crumb> way(Screen screen, String here) {
        var start = "/" + screen.language().code();
        var way = new ArrayList<Crumb>();
        way.add(new Crumb("Tandem", screen.absolute(start)));
        for (var above : sections)
            way.add(new Crumb(screen.t(above.name()), screen.absolute(start + "/sections/" + above.slug())));
        way.add(new Crumb(text.title(), here));
        return way;
    }

    private @Nullable Instant changedAt() {
        return publicFrom != null && text.changedAt().isBefore(publicFrom) ? publicFrom : text.changedAt();
    }

    private List<String> pictures() {
        return PICTURE.matcher(text.html()).results().map(it -> it.group(1)).distinct().toList();
    }

    public boolean isRelated() {
        return edition != null || !partnerships.isEmpty() || !gatherings.isEmpty();
    }
}
