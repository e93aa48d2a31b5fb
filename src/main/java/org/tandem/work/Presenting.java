package org.tandem.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Letters;
import org.tandem.shared.NotFound;

/** Editors present the publications and projects of their house: in words, in order, one publication before all others. */
@Service
@Transactional
public class Presenting {

    private final Works works;
    private final AuditTrail trail;

    Presenting(Works works, AuditTrail trail) {
        this.works = works;
        this.trail = trail;
    }

    /** Behind the others of its kind, and for nobody else to see yet. */
    public WorkId add(Actor actor, Kind kind, Described described, boolean sample) {
        var house = actor.forEditing();
        works.lock(house.value());
        var slug = Letters.freeSlug(described.title().in(Language.PL), kind.path(), works::isTaken);
        var last = works.ofHouse(house.value(), kind.name()).stream().mapToInt(Work::position).max().orElse(-1);
        var work = works.save(Work.of(house, kind, slug, described, last + 1, sample));
        record(actor, "work.add", work);
        return work.id();
    }

    /**
     * @param seen the version that the change was made from
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody else was faster
     */
    public void change(Actor actor, WorkId id, int seen, Described described) {
        record(actor, "work.change", works.save(find(actor, id).change(described, seen)));
    }

    public void show(Actor actor, WorkId id) {
        record(actor, "work.show", works.save(find(actor, id).show()));
    }

    public void hide(Actor actor, WorkId id) {
        record(actor, "work.hide", works.save(find(actor, id).hide()));
    }

    /** Before all others of its kind; the one that was there before steps back. */
    public void feature(Actor actor, WorkId id) {
        var work = find(actor, id).feature(true);
        for (var other : neighbours(work)) if (other.isFeatured() && !other.id().equals(id)) works.save(other.feature(false));
        record(actor, "work.feature", works.save(work));
    }

    public void stepBack(Actor actor, WorkId id) {
        record(actor, "work.step-back", works.save(find(actor, id).feature(false)));
    }

    /** Changes places with the one before it; the first stays where it is. */
    public void raise(Actor actor, WorkId id) {
        var work = find(actor, id);
        neighbours(work).stream().filter(it -> it.position() < work.position()).reduce((_, last) -> last).ifPresent(before -> {
            var place = before.position();
            works.save(before.place(work.position()));
            record(actor, "work.raise", works.save(work.place(place)));
        });
    }

    public void remove(Actor actor, WorkId id) {
        var work = find(actor, id);
        works.delete(work);
        record(actor, "work.remove", work);
    }

    private List<Work> neighbours(Work work) {
        return works.ofHouse(work.house().value(), work.kind().name());
    }

    private Work find(Actor actor, WorkId id) {
        return works.findById(id).filter(it -> it.house().equals(actor.forEditing())).orElseThrow(() -> new NotFound(id));
    }

    private void record(Actor actor, String act, Work work) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", work.kind());
        facts.put("shown", work.isShown());
        facts.put("featured", work.isFeatured());
        trail.record(actor, act, work.id().value(), null, Map.of(), facts);
    }
}
