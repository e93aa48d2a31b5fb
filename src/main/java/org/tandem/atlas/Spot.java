package org.tandem.atlas;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.Abroad;
import org.tandem.organisation.place.Coordinates;
import org.tandem.organisation.place.Town;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** A place that things lie at: a municipality's middle, or a point that was given, with what it is called. */
@NamedInterface("pages")
public record Spot(Coordinates at, Translated called, @Nullable String country) {

    /** From what {@code organisation.seat} holds, or the same of a gathering; nothing where that is no place. */
    static @Nullable Spot of(String seat) {
        return Town.of(seat).map(it -> new Spot(it.at(), called(it.name()), it.country())).orElse(null);
    }

    /** One name for all languages, or three of them. */
    private static Translated called(String text) {
        var names = text.split("\t", -1);
        return names.length == 3 ? new Translated(names[0], names[1], names[2]) : new Translated(text, null, null);
    }

    public String name(Language language) {
        var name = called.in(language);
        return country == null ? name : name + ", " + Abroad.nameOf(country, language.locale());
    }

    /** Whether what is drawn of Poland alone would leave it in the void. */
    boolean isAbroad() {
        return country != null || at.latitude() < 48.9 || at.latitude() > 55 || at.longitude() < 14 || at.longitude() > 24.3;
    }
}
