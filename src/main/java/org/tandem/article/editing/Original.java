package org.tandem.article.editing;

import org.springframework.stereotype.Component;
import org.tandem.article.Words;
import org.tandem.article.markup.Markup;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;

/**
 * What is translated, beside the form of its translation.
 *
 * @param html its body as its page shows it
 */
public record Original(Words words, Language language, String html) {

    /** Draws it, with the pictures that only its house may see yet. */
    @Component
    public static class Query {

        private final Markup markup;

        Query(Markup markup) {
            this.markup = markup;
        }

        public Original of(Words words, Language language, HouseId house) {
            return new Original(words, language, markup.beside(words.body(), language, house));
        }
    }
}
