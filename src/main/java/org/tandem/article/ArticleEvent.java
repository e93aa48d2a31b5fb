package org.tandem.article;

import java.time.Instant;

import org.tandem.shared.HouseId;
import org.tandem.shared.Language;

/**
 * Facts about articles that others may react to. That one goes public at its moment is no event: the clock decides, and whoever
 * has to know asks {@link ShownArticles}, or {@code public_article(now)} in SQL.
 */
public sealed interface ArticleEvent {

    ArticleId article();

    HouseId house();

    /** @param publicFrom from when on everybody finds it: past, present or to come */
    record ArticlePublished(ArticleId article, HouseId house, Instant publicFrom, Instant at) implements ArticleEvent {}

    record ArticleTakenDown(ArticleId article, HouseId house, Instant at) implements ArticleEvent {}

    /** Its words in a language are others now, whether the public finds it or not. */
    record ArticleWritten(ArticleId article, HouseId house, Language language, Instant at) implements ArticleEvent {}

    /** Where it stands, or what it is about, is another. */
    record ArticlePlaced(ArticleId article, HouseId house, Instant at) implements ArticleEvent {}

    record ArticleCorrected(ArticleId article, HouseId house, Instant at) implements ArticleEvent {}
}
