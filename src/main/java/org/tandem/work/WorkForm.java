package org.tandem.work;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tandem.picture.PictureId;
import org.tandem.screen.Typed;

/** What is said of a work, as typed, read field by field so that each mistake stands at its field and nothing typed is lost. */
final class WorkForm {

    private final Typed typed;

    WorkForm(Map<String, String> fields) {
        this.typed = Typed.with(fields);
    }

    Typed typed() {
        return typed;
    }

    /** Nothing where {@link #typed} says what is wrong. */
    Optional<Described> described() {
        var title = typed.translated("title", Described.LONGEST_TITLE);
        if (title.isEmpty()) typed.complain("title-pl", "work.without-title");
        var about = typed.translated("about", Described.LONGEST_TEXT);
        var since = month("since");
        var until = month("until");
        if (since != null && until != null && until.compareTo(since) < 0) typed.complain("until", "work.ends-too-early");
        var makers = text("makers", Described.LONGEST_LINE);
        var page = link("page");
        var shop = link("shop");
        var file = link("file");
        return typed.hasErrors()
                ? Optional.empty()
                : Optional.of(new Described(title, about, makers, since, until, page, shop, file, picture()));
    }

    private @Nullable String month(String field) {
        var text = text(field, Described.LONGEST_LINE);
        if (text == null || Described.isMonth(text)) return text;
        typed.complain(field, "work.not-a-month");
        return null;
    }

    private @Nullable String link(String field) {
        var text = text(field, Described.LONGEST_LINE);
        if (text != null && !Described.isSafe(text)) typed.complain(field, "work.link-not-https");
        return text;
    }

    /** Only a picture that the list offered: any other is none. */
    private @Nullable PictureId picture() {
        try {
            var text = text("picture", Described.LONGEST_LINE);
            return text == null ? null : new PictureId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable String text(String field, int longest) {
        var text = typed.text(field, longest);
        return text.isEmpty() ? null : text;
    }
}
