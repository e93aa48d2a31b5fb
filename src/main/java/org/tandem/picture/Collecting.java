package org.tandem.picture;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.consent.Faces;
import org.tandem.consent.Picture;
import org.tandem.consent.Picturing;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** A house's editors and coordinators keep its pictures. */
@Service
@Transactional
public class Collecting {

    /** @param isNew it was not in the library before; the same file is kept once */
    public record Added(PictureId id, boolean isNew) {}

    private final LibraryPictures pictures;
    private final PictureFiles files;
    private final PictureUses uses;
    private final Picturing picturing;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Collecting(LibraryPictures pictures, PictureFiles files, PictureUses uses, Picturing picturing, AuditTrail trail,
            JdbcClient jdbc, Clock clock) {
        this.pictures = pictures;
        this.files = files;
        this.uses = uses;
        this.picturing = picturing;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A new picture. Nothing else is done to one that is in the library already.
     *
     * @param name of the file, as it was called where it comes from
     * @param sample made up, and shown as such
     * @throws BrokenRule {@code picture.…} where the file is none that is taken
     */
    public Added add(Actor actor, String name, byte[] content, Details details, boolean sample) {
        var house = actor.forEditing();
        var file = PictureFile.checked(name, content);
        var known = known(house, file.sha256());
        if (known.isPresent()) return new Added(known.get(), false);
        var picture = pictures.save(LibraryPicture.of(house, file, details, sample, clock.instant()));
        files.keep(picture.id(), file.sha256(), content);
        trail.record(actor, "picture.add", picture.id().value(), null, facts(file, details));
        return new Added(picture.id(), true);
    }

    /**
     * @param seen the version that the change was made from
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody else was faster
     */
    public void describe(Actor actor, PictureId id, int seen, Details details) {
        var picture = find(actor, id);
        var before = facts(null, picture.details());
        pictures.save(picture.describe(details, seen));
        trail.record(actor, "picture.describe", id.value(), null, before, facts(null, details));
    }

    /** @throws BrokenRule where the library has that file already */
    public void replace(Actor actor, PictureId id, String name, byte[] content) {
        var picture = find(actor, id);
        var before = facts(picture.file(), null);
        var file = PictureFile.checked(name, content);
        if (known(picture.house(), file.sha256()).filter(it -> !it.equals(id)).isPresent()) throw new BrokenRule("picture.known");
        pictures.save(picture.replace(file, clock.instant()));
        files.keep(id, file.sha256(), content);
        trail.record(actor, "picture.replace", id.value(), null, before, facts(file, null));
    }

    /** @throws BrokenRule while anything shows it */
    public void remove(Actor actor, PictureId id) {
        var picture = find(actor, id);
        if (isUsed(id)) throw new BrokenRule("picture.in-use");
        pictures.delete(picture);
        trail.record(actor, "picture.remove", id.value(), null, facts(picture.file(), picture.details()), Map.of());
    }

    /**
     * Whom it shows: persons of one of the house's editions, or nobody who can be recognised.
     *
     * @param edition whose persons; none where it shows nobody
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody said something else since
     */
    public void namePersons(Actor actor, PictureId id, @Nullable EditionId edition, Faces faces) {
        find(actor, id);
        picturing.nameInLibrary(actor, edition, Picture.ofLibrary(id.value()), faces);
    }

    private LibraryPicture find(Actor actor, PictureId id) {
        return pictures.held(id, actor.forEditing()).orElseThrow(() -> new NotFound(id));
    }

    /** Two who send the same at once wait for each other here. */
    private Optional<PictureId> known(HouseId house, String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(? || ?, 0))").params(house.toString(), sha256)
                .query((_, _) -> true).list();
        return jdbc.sql("select id from library_picture where house = ? and sha256 = ?").params(house.value(), sha256)
                .query(UUID.class).optional().map(PictureId::new);
    }

    private boolean isUsed(PictureId id) {
        return jdbc.sql("select exists (select from " + uses.table() + " u where u.picture = :id)").param("id", id.value())
                .param("now", java.sql.Timestamp.from(clock.instant())).query(Boolean.class).single();
    }

    /** Neither names nor words: these may be asked for, the record may not. */
    private static Map<String, Object> facts(@Nullable PictureFile file, @Nullable Details details) {
        var facts = new LinkedHashMap<String, Object>();
        if (file != null) {
            facts.put("sha256", file.sha256());
            facts.put("bytes", file.bytes());
        }
        if (details != null) {
            facts.put("licence", details.licence());
            facts.put("authored", Objects.nonNull(details.author()));
            facts.put("described", Stream.of(Language.values()).filter(it -> details.alt().exactly(it) != null).toList());
            facts.put("free", details.free());
        }
        return facts;
    }
}
