package org.tandem.film;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.film.FilmEvent.FilmPublished;
import org.tandem.film.FilmEvent.FilmWithdrawn;
import org.tandem.gathering.AgendaItemId;
import org.tandem.programme.EditionId;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Translated;

/** A film: prepared, then published, which makes it public at the moment of its premiere and not before. */
class Film extends AbstractAggregateRoot<Film> {

    enum State {
        PREPARED, PUBLISHED
    }

    private static final Translated NOTHING = new Translated(null, null, null);

    private final @Id FilmId id;
    private final EditionId edition;
    private final String slug;
    private final boolean sample;
    private final Instant begunAt;
    private @Embedded.Empty(prefix = "title_") Translated title = NOTHING;
    private @Embedded.Empty(prefix = "about_") Translated about = NOTHING;
    private @Embedded.Empty(prefix = "transcript_") Translated transcript = NOTHING;
    private @Nullable String link;
    private @Nullable AgendaItemId premiere;
    private State state = State.PREPARED;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Film(FilmId id, EditionId edition, String slug, boolean sample, Instant begunAt) {
        this.id = id;
        this.edition = edition;
        this.slug = slug;
        this.sample = sample;
        this.begunAt = begunAt;
    }

    static Film of(EditionId edition, String slug, FilmWords words, boolean sample, Instant now) {
        var film = new Film(FilmId.next(), edition, slug, sample, now);
        film.take(words);
        return film;
    }

    /** @param seen the version that the change was made from: over somebody else's change it is refused */
    Film describe(FilmWords words, int seen) {
        if (version == null || version != seen) throw new OptimisticLockingFailureException("The film has changed since");
        take(words);
        return this;
    }

    /** @param item an item of an agenda of the same edition; none only while it is not published */
    Film premiere(@Nullable AgendaItemId item) {
        if (item == null && state == State.PUBLISHED) throw new BrokenRule("film.premiere-needed");
        premiere = item;
        return this;
    }

    /** From the moment of its premiere on everybody sees it, without anybody doing more; if that has passed, at once. */
    Film publish(Readiness readiness, Instant now) {
        if (state == State.PUBLISHED) throw new BrokenRule("film.already-published");
        if (!readiness.isReady()) throw new BrokenRule("film.incomplete", readiness.missing().size());
        state = State.PUBLISHED;
        registerEvent(new FilmPublished(id, edition, now));
        return this;
    }

    /** Whoever could see it sees it no more. */
    Film withdraw(Instant now) {
        if (state != State.PUBLISHED) throw new BrokenRule("film.not-published");
        state = State.PREPARED;
        registerEvent(new FilmWithdrawn(id, edition, now));
        return this;
    }

    /** Only one that nobody waits for and nobody sees is deleted. */
    Film expectRemovable() {
        if (state == State.PUBLISHED) throw new BrokenRule("film.published-stays");
        return this;
    }

    private void take(FilmWords words) {
        title = words.title();
        about = words.about();
        transcript = words.transcript();
        link = words.link();
    }

    FilmWords words() {
        return new FilmWords(title, about, transcript, link);
    }

    FilmId id() {
        return id;
    }

    EditionId edition() {
        return edition;
    }

    State state() {
        return state;
    }

    @Nullable
    AgendaItemId premiere() {
        return premiere;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
