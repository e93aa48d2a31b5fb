package org.tandem.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** The house says whom a picture shows, or that nobody on it can be recognised; until then it is shown to nobody. */
@Service
@Transactional
public class Picturing {

    private final EditionHead.Query editions;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Picturing(EditionHead.Query editions, AuditTrail trail, JdbcClient jdbc, Clock clock) {
        this.editions = editions;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whose module the picture is has to make sure that it is one of the edition's.
     *
     * @throws OptimisticLockingFailureException where somebody said something else since
     */
    public void name(Actor actor, EditionId edition, Picture picture, Faces faces) {
        editions.held(actor, edition);
        keep(actor, edition, picture, faces);
    }

    /**
     * A picture of the house's library, which its editors name too. Whose module the picture is has to make sure that it is the
     * house's, and holds it: nobody else says anything of it meanwhile.
     *
     * @param edition whose persons it shows; none where it shows nobody
     * @throws OptimisticLockingFailureException where somebody said something else since
     */
    public void nameInLibrary(Actor actor, @Nullable EditionId edition, Picture picture, Faces faces) {
        var house = actor.forEditing();
        if (edition == null && !faces.nobody()) throw new BrokenRule("consent.nobody-named");
        if (edition != null && editions.of(house).stream().noneMatch(it -> it.id().equals(edition)))
            throw new NotFound(edition);
        keep(actor, edition, picture, faces);
    }

    private void keep(Actor actor, @Nullable EditionId edition, Picture picture, Faces faces) {
        var before = expectSeen(picture, faces.seen());
        var persons = faces.persons();
        var nobody = faces.nobody();
        if (persons.isEmpty() != nobody) throw new BrokenRule(nobody ? "consent.nobody-or-somebody" : "consent.nobody-named");
        if (edition != null) expectOfEdition(edition, persons);
        var of = edition == null ? null : edition.value();
        jdbc.sql("delete from picture where thing = ?").param(picture.thing()).update();
        jdbc.sql("""
                insert into picture (thing, kind, edition, nobody, said_at, version) values (:thing, :kind, :edition, :nobody, :now, :version)
                """).param("thing", picture.thing()).param("kind", picture.kind().name()).param("edition", of)
                .param("nobody", nobody).param("now", Timestamp.from(clock.instant())).param("version", before + 1).update();
        for (var person : persons)
            jdbc.sql("insert into picture_person (thing, consent) values (?, ?)").params(picture.thing(), person.value())
                    .update();
        trail.record(actor, "picture.name", picture.thing(), of,
                Map.of("kind", picture.kind(), "nobody", nobody, "persons", values(persons)));
    }

    /** The edition, or the picture of the library, is held: nobody else says anything of it meanwhile. */
    private int expectSeen(Picture picture, int seen) {
        var version = version(picture);
        if (version != seen) throw new OptimisticLockingFailureException("Something else was said of the picture since");
        return version;
    }

    private int version(Picture picture) {
        return jdbc.sql("select version from picture where thing = ?").param(picture.thing()).query(Integer.class).optional()
                .orElse(0);
    }

    private void expectOfEdition(EditionId edition, Set<ConsentId> persons) {
        var known = new HashSet<>(
                jdbc.sql("select id from consent where edition = ?").param(edition.value()).query(UUID.class).list());
        for (var person : persons) if (!known.contains(person.value())) throw new NotFound(person);
    }

    private static List<UUID> values(Collection<ConsentId> persons) {
        return persons.stream().map(ConsentId::value).sorted().toList();
    }
}
