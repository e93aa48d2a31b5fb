package org.tandem.organisation.classification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An area an organisation can work in, e.g. {@code sdg:13}. The parent is the code of the section of a group. Provisional means that the
 * code itself has not been checked; the first title is the one in the list's own language.
 */
public record Area(String code, AreaScheme scheme, @Nullable String parent, boolean provisional, List<Title> titles) {

    public Area {
        titles = List.copyOf(titles);
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("An area without a title: " + code);
        }
    }

    /** The title in this language, else the original: {@link Title#language} tells which one came. */
    public Title title(Locale locale) {
        return titles.stream().filter(it -> it.language().equals(locale.getLanguage())).findFirst().orElse(titles.getFirst());
    }

    /** Whether people have to be told that code or title are provisional when it is shown in this language. */
    public boolean isProvisional(Locale locale) {
        return provisional || title(locale).provisional();
    }

    public Optional<String> section() {
        return Optional.ofNullable(parent);
    }
}
