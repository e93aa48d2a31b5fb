package org.tandem.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that Tandem speaks from the first screen to the last mail. */
public enum Language {

    PL, DE, EN;

    /** As in addresses and in {@code lang} attributes: {@code pl}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code(), this == EN ? "GB" : name());
    }

    public static Optional<Language> of(String code) {
        return Stream.of(values()).filter(language -> language.code().equals(code)).findFirst();
    }

    /** The first of the wanted languages that Tandem speaks; Polish where there is none. */
    public static Language firstOf(List<Locale> wanted) {
        return wanted.stream().flatMap(locale -> of(locale.getLanguage()).stream()).findFirst().orElse(PL);
    }
}
