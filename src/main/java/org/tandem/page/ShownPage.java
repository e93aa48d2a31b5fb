package org.tandem.page;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Schema;
import org.tandem.screen.Schema.Crumb;
import org.tandem.screen.Screen;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * A page of a house as its readers see it.
 *
 * @param kind none for one of the house's own
 * @param language which it is shown in, whatever was wanted
 * @param html drawn and cleaned
 * @param first these are Tandem's first words, which the house has not made its own
 */
@NamedInterface("pages")
public record ShownPage(PageId id, @Nullable PageKind kind, String slug, Language language, String title, String html,
        boolean first, boolean machineMade, @Nullable Instant changedAt, HouseSign house, boolean sample) {

    public String address(Language reader) {
        return "/" + reader.code() + "/pages/" + slug;
    }

    /** Search engines get what a house has said itself. */
    public boolean isIndexed() {
        return !first && !sample;
    }

    public Translated gist(Screen screen) {
        return Translated.of(screen.language(), title + " – " + screen.t(house.name()));
    }

    ShownPage drawn(String words) {
        return new ShownPage(id, kind, slug, language, title, words, first, machineMade, changedAt, house, sample);
    }

    /** For machines. */
    public String told(Screen screen) {
        var type = kind == PageKind.ABOUT ? "AboutPage" : kind == PageKind.CONTACT ? "ContactPage" : "WebPage";
        var name = screen.t(house.name());
        var here = screen.absolute(address(screen.language()));
        var start = screen.absolute("/" + screen.language().code());
        return Schema.json(Schema.of(type).with("name", title).with("url", here).with("inLanguage", language.code())
                .with("dateModified", changedAt).with("publisher", Schema.of("Organization").with("name", name)),
                Schema.way(List.of(new Crumb("Tandem", start), new Crumb(title, here))));
    }
}
