package org.tandem.article.editing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tandem.article.Words;
import org.tandem.article.Written.Trust;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;
import org.tandem.shared.Language;

/**
 * The form in which an article is written in a language; for a translation with the original beside it.
 *
 * @param seen the version that the form was made from
 * @param original for a translation
 * @param draft when what is in the form was kept, where it is not what is stored
 * @param theirs what somebody else has saved meanwhile, beside what is typed here
 */
public record TextPage(ArticleHead head, Language language, Typed typed, int seen, @Nullable Original original,
        @Nullable Instant draft, Presence.Page others, @Nullable Conflict theirs) {

    /** Both texts, so that nothing of either is lost. */
    public record Conflict(Words words, Difference difference) {}

    public String address() {
        return head.address(language);
    }

    /** Somebody has saved another version since this one was begun: whoever saves now sees both. */
    public boolean isBehind() {
        return theirs == null && seen != head.text(language).number();
    }

    public boolean isTranslation() {
        return original != null;
    }

    /** Its first language stays checked while it is published. */
    public Map<String, String> trusts(Screen screen) {
        var choices = new LinkedHashMap<String, String>();
        for (var trust : Trust.values()) {
            var isOpen = language != head.original() || trust == Trust.CHECKED || trust == Trust.DRAFT && !head.isPublished();
            if (isOpen) choices.put(trust.name(), screen.t("article.trust." + trust));
        }
        return choices;
    }

    TextPage with(Typed form, @Nullable Conflict conflict) {
        return new TextPage(head, language, form, conflict == null ? seen : head.text(language).number(), original, null, others,
                conflict);
    }
}
