package org.tandem.article.section;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * What an editor says of a section.
 *
 * @param address what its address is to end in, the same in every language; none: as it is, or as the name says
 */
public record SectionPlan(Translated name, @Nullable SectionId parent, @Nullable String address) {

    public static final int LONGEST_NAME = 200;

    /** @throws BrokenRule {@code section.without-name} or {@code field.too-long} */
    public SectionPlan {
        if (name.isEmpty()) throw new BrokenRule("section.without-name");
        for (var language : Language.values()) {
            var words = name.exactly(language);
            if (words != null && words.length() > LONGEST_NAME) throw new BrokenRule("field.too-long", LONGEST_NAME);
        }
    }

    public static SectionPlan named(Translated name) {
        return new SectionPlan(name, null, null);
    }
}
