package org.tandem.picture;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * What is said of a picture.
 *
 * @param alt what it shows, for those who do not see it; until it is said in one language the picture is not shown
 * @param author nothing where nobody has said it yet; until then the picture is not shown
 * @param free everybody may see it, even where no public page shows it
 */
public record Details(@Embedded.Empty(prefix = "alt_") Translated alt, @Nullable String author, Licence licence,
        @Embedded.Empty(prefix = "focus_") Focus focus, boolean free) {

    static final int LONGEST_ALT = 500;
    static final int LONGEST_AUTHOR = 200;

    public Details {
        author = author == null || author.isBlank() ? null : author.strip();
        if (author != null && author.length() > LONGEST_AUTHOR) throw new BrokenRule("field.too-long", LONGEST_AUTHOR);
        if (Stream.of(Language.values()).map(alt::exactly).flatMap(Stream::ofNullable).anyMatch(it -> it.length() > LONGEST_ALT))
            throw new BrokenRule("field.too-long", LONGEST_ALT);
    }

    public static Details of(Translated alt, @Nullable String author, Licence licence) {
        return new Details(alt, author, licence, Focus.MIDDLE, false);
    }
}
