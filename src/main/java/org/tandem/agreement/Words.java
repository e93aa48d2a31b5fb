package org.tandem.agreement;

import org.tandem.screen.Texts;
import org.tandem.shared.Language;

/** The words of one language, for a document that has no screen. */
public record Words(Texts texts, Language language) {

    public String t(String key, Object... values) {
        return texts.in(language, key, values);
    }
}
