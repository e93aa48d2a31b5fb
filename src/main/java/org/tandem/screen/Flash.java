package org.tandem.screen;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a page says once about the act before it; with an address to undo it where that can be done. */
public record Flash(Kind kind, String key, List<?> values, @Nullable String undo) implements Serializable {

    public enum Kind {
        DONE, REFUSED
    }

    public static final String ATTRIBUTE = "flash";

    public static void done(RedirectAttributes redirect, String key, Object... values) {
        redirect.addFlashAttribute(ATTRIBUTE, new Flash(Kind.DONE, key, texts(values), null));
    }

    /** @param undo where a POST takes the act back */
    public static void undoable(RedirectAttributes redirect, String undo, String key, Object... values) {
        redirect.addFlashAttribute(ATTRIBUTE, new Flash(Kind.DONE, key, texts(values), undo));
    }

    /** What was not done, and why. */
    public static Flash refused(String key, List<?> values) {
        return new Flash(Kind.REFUSED, key, values, null);
    }

    private static List<String> texts(Object... values) {
        return List.of(values).stream().map(String::valueOf).toList();
    }
}
