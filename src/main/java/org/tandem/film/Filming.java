package org.tandem.film;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.organisation.logo.Photo;
import org.tandem.organisation.logo.PhotoCheck;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Letters;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** The house and a film's makers prepare it: what is said of it, its poster, its subtitles. */
@Service
@Transactional
public class Filming {

    private final Films films;
    private final Accompaniment accompaniment;
    private final FilmAccess access;
    private final EditionHead.Query editions;
    private final AuditTrail trail;
    private final Clock clock;

    Filming(Films films, Accompaniment accompaniment, FilmAccess access, EditionHead.Query editions, AuditTrail trail,
            Clock clock) {
        this.films = films;
        this.accompaniment = accompaniment;
        this.access = access;
        this.editions = editions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Only a coordinator of the edition's house begins a film. */
    public FilmId begin(Actor actor, EditionId edition, Translated title) {
        return begin(actor, edition, FilmWords.titled(title), false);
    }

    /** @param sample the film is made up, and every page says so */
    public FilmId begin(Actor actor, EditionId edition, FilmWords words, boolean sample) {
        editions.own(actor, edition);
        var slug = Letters.freeSlug(words.title().in(Language.PL), "film", films::existsBySlug);
        var film = films.save(Film.of(edition, slug, words, sample, clock.instant()));
        trail.record(actor, "film.begin", film.id().value(), edition.value(), facts(words));
        return film.id();
    }

    /**
     * @param seen the version that the change was made from
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody else was faster
     */
    public void describe(Actor actor, FilmId id, FilmWords words, int seen) {
        var film = find(actor, id);
        var before = facts(film.words());
        if (words.link() == null && film.state() == Film.State.PUBLISHED && !accompaniment.hasFile(id))
            throw new BrokenRule("film.link-needed");
        films.save(film.describe(words, seen));
        trail.record(actor, "film.describe", id.value(), film.edition().value(), before, facts(words));
    }

    /** @throws BrokenRule with the code of {@link Photo#read} where the file is no picture that can be shown */
    public void showPoster(Actor actor, FilmId id, byte[] file) {
        var film = find(actor, id);
        switch (Photo.read(file)) {
            case PhotoCheck.Refused(var code) -> throw new BrokenRule(code);
            case PhotoCheck.Accepted(var photo) -> {
                accompaniment.keepPoster(id, photo);
                trail.record(actor, "film.show-poster", id.value(), film.edition().value(), Map.of("sha256", photo.sha256()));
            }
        }
    }

    /** @throws BrokenRule of {@link Subtitles#read}, which names the line */
    public void subtitle(Actor actor, FilmId id, Language language, byte[] file) {
        var film = find(actor, id);
        var subtitles = Subtitles.read(file);
        accompaniment.keepSubtitles(id, language, subtitles);
        trail.record(actor, "film.subtitle", id.value(), film.edition().value(),
                Map.of("language", language, "cues", subtitles.cues(), "sha256", subtitles.sha256()));
    }

    private Film find(Actor actor, FilmId id) {
        access.expectOwn(actor, id);
        return films.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** In which languages it is described, not in which words. */
    private static Map<String, @Nullable Object> facts(FilmWords words) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("titled", languages(words.title()));
        facts.put("described", languages(words.about()));
        facts.put("transcribed", languages(words.transcript()));
        facts.put("linked", words.link() != null);
        return facts;
    }

    private static java.util.List<Language> languages(Translated text) {
        return Stream.of(Language.values()).filter(it -> text.exactly(it) != null).toList();
    }
}
