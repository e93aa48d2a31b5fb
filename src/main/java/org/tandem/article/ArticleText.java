package org.tandem.article;

import java.time.Instant;

import org.springframework.dao.OptimisticLockingFailureException;
import org.tandem.article.Written.Trust;
import org.tandem.shared.Language;

/**
 * An article's words in one language, and how far they can be relied on.
 *
 * @param slug what its address ends in
 * @param number counts its versions; 0 while there is none
 */
record ArticleText(ArticleId article, Language language, String slug, Words words, Trust state, int number, Instant changedAt) {

    /**
     * The next version.
     *
     * @param seen the version that the change was made from: over somebody else's it is refused
     */
    ArticleText write(Words next, String address, Trust trust, int seen, Instant now) {
        if (seen != number) throw new OptimisticLockingFailureException("The text has changed since");
        return new ArticleText(article, language, address, next, trust, number + 1, now);
    }

    boolean says(Words others, String address, Trust trust) {
        return number > 0 && words.equals(others) && slug.equals(address) && state == trust;
    }
}
