package org.tandem.article;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.Language;

/**
 * What somebody has written in one language, and how far it can be relied on.
 *
 * @param address what its address is to end in; none: as it is, or as the title says
 */
public record Written(Language language, Words words, Trust trust, @Nullable String address) {

    /** Whether the public reads it: not at all, with a note that nobody has checked it, or as it is. */
    public enum Trust {

        DRAFT, MACHINE_MADE, CHECKED
    }

    public static Written checked(Language language, Words words) {
        return new Written(language, words, Trust.CHECKED, null);
    }

    public static Written draft(Language language, Words words) {
        return new Written(language, words, Trust.DRAFT, null);
    }
}
