package org.tandem.page;

import java.time.Instant;

import org.springframework.dao.OptimisticLockingFailureException;
import org.tandem.article.Words;
import org.tandem.article.Written.Trust;
import org.tandem.shared.Language;

/**
 * A page's words in one language, and how far they can be relied on.
 *
 * @param number counts its versions; 0 while there is none
 */
record PageText(PageId page, Language language, Words words, Trust state, int number, Instant changedAt) {

    /**
     * The next version.
     *
     * @param seen the version that the change was made from: over somebody else's it is refused
     */
    PageText write(Words next, Trust trust, int seen, Instant now) {
        if (seen != number) throw new OptimisticLockingFailureException("The text has changed since");
        return new PageText(page, language, next, trust, number + 1, now);
    }

    boolean says(Words others, Trust trust) {
        return number > 0 && words.equals(others) && state == trust;
    }
}
