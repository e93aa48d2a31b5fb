package org.tandem.article;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tandem.article.ArticleEvent.ArticleCorrected;
import org.tandem.article.ArticleEvent.ArticlePlaced;
import org.tandem.article.ArticleEvent.ArticlePublished;
import org.tandem.article.ArticleEvent.ArticleTakenDown;
import org.tandem.article.section.SectionId;
import org.tandem.programme.EditionId;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;

/** An article of a house: a draft, then published, which makes it public from its moment on and not before; or taken down. */
class Article extends AbstractAggregateRoot<Article> {

    enum State {
        DRAFT, PUBLISHED, TAKEN_DOWN
    }

    private final @Id ArticleId id;
    private final HouseId house;
    private final Language original;
    private final boolean sample;
    private final Instant begunAt;
    private SectionId section;
    private @Nullable EditionId edition;
    private State state = State.DRAFT;
    private @Nullable Instant publicFrom;
    private boolean leads;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Article(ArticleId id, HouseId house, Language original, boolean sample, Instant begunAt, SectionId section) {
        this.id = id;
        this.house = house;
        this.original = original;
        this.sample = sample;
        this.begunAt = begunAt;
        this.section = section;
    }

    static Article in(SectionId section, HouseId house, Language original, boolean sample, Instant now) {
        return new Article(ArticleId.next(), house, original, sample, now, section);
    }

    /**
     * Everybody finds it from a moment on, without anybody doing more. What was published already gets another moment.
     *
     * @param text its words in the first language; they have to be checked, and to have a body
     */
    Article publish(ArticleText text, Instant from, Instant now) {
        if (text.state() != Written.Trust.CHECKED) throw new BrokenRule("article.original-not-checked");
        if (text.words().isWithoutBody()) throw new BrokenRule("article.without-body");
        if (isPublic(now) && !from.equals(publicFrom)) throw new BrokenRule("article.already-public");
        state = State.PUBLISHED;
        publicFrom = from;
        registerEvent(new ArticlePublished(id, house, from, now));
        return this;
    }

    /** Nobody but its house finds it any more; its addresses stay its own. */
    Article takeDown(Instant now) {
        if (state != State.PUBLISHED) throw new BrokenRule("article.not-published");
        state = State.TAKEN_DOWN;
        registerEvent(new ArticleTakenDown(id, house, now));
        return this;
    }

    /** Only what readers may have read is corrected; before that it is written anew. */
    Article correct(Instant now) {
        if (!isPublic(now)) throw new BrokenRule("article.not-public");
        registerEvent(new ArticleCorrected(id, house, now));
        return this;
    }

    /** What readers get of a published article is checked in its first language, and empty in none. */
    void expectReadable(Written written) {
        if (state != State.PUBLISHED) return;
        var isChecked = written.trust() == Written.Trust.CHECKED;
        if (written.language() == original && !isChecked) throw new BrokenRule("article.original-not-checked");
        if (written.trust() != Written.Trust.DRAFT && written.words().isWithoutBody())
            throw new BrokenRule("article.without-body");
    }

    Article place(SectionId in, @Nullable EditionId about, Instant now) {
        section = in;
        edition = about;
        registerEvent(new ArticlePlaced(id, house, now));
        return this;
    }

    /** It leads the first page, or does so no more; of several the latest leads. */
    Article lead(boolean first, Instant now) {
        leads = first;
        registerEvent(new ArticlePlaced(id, house, now));
        return this;
    }

    boolean isPublic(Instant now) {
        return state == State.PUBLISHED && publicFrom != null && !publicFrom.isAfter(now);
    }

    /** Its addresses may be known since then. */
    boolean wasPublished() {
        return publicFrom != null;
    }

    ArticleId id() {
        return id;
    }

    HouseId house() {
        return house;
    }

    Language original() {
        return original;
    }

    SectionId section() {
        return section;
    }

    State state() {
        return state;
    }
}
