package org.tandem.article;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** An article of a house, whatever the language. */
public record ArticleId(UUID value) {

    public static ArticleId next() {
        return new ArticleId(UuidCreator.getTimeOrderedEpoch());
    }

    public static ArticleId of(String text) {
        return NotFound.unless(text, ArticleId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
