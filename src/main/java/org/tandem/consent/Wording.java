package org.tandem.consent;

import java.util.ArrayList;
import java.util.List;

import org.tandem.programme.HouseSign;
import org.tandem.screen.Texts;
import org.tandem.shared.Digest;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** The words that somebody read before she answered: the same for all whom one house asks for one edition in one language. */
record Wording(Language language, String words) {

    static Wording of(HouseSign house, Translated edition, boolean minor, Texts texts, Language language) {
        var lines = new ArrayList<>(asked(house, edition, minor, texts, language));
        for (var use : Use.values())
            lines.add(texts.in(language, "consent.use." + use) + ": " + texts.in(language, agree(use, minor)));
        lines.addAll(rights(house, texts, language));
        return new Wording(language, String.join("\n", lines));
    }

    /** What stands beside the box, as a message key: a guardian agrees for the child. */
    static String agree(Use use, boolean minor) {
        return (minor ? "consent.agree.minor." : "consent.agree.") + use;
    }

    /** What is asked, by whom, for what. */
    static List<String> asked(HouseSign house, Translated edition, boolean minor, Texts texts, Language language) {
        var key = minor ? "consent.question.minor" : "consent.question";
        return List.of(texts.in(language, key, house.name().in(language), edition.in(language)));
    }

    /** That she is free, and how she withdraws. */
    static List<String> rights(HouseSign house, Texts texts, Language language) {
        return List.of(texts.in(language, "consent.free"), texts.in(language, "consent.how-to-withdraw"),
                texts.in(language, "consent.kept", house.name().in(language)));
    }

    String digest() {
        return Digest.of(words);
    }
}
