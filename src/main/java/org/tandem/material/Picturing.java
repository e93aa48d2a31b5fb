package org.tandem.material;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.gathering.GatheringId;
import org.tandem.press.Briefing;
import org.tandem.press.Caption;
import org.tandem.press.PressPhotoId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** A coordinator says which of the edition's photos were taken at a gathering: its page shows these. */
@Service
@Transactional
public class Picturing {

    private final MaterialAccess access;
    private final Briefing briefing;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Picturing(MaterialAccess access, Briefing briefing, JdbcClient jdbc, AuditTrail trail) {
        this.access = access;
        this.briefing = briefing;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /**
     * A new photo, which the press finds among the others of the edition.
     *
     * @throws org.tandem.shared.BrokenRule as {@link Briefing#addPhoto} does
     */
    public PressPhotoId add(Actor actor, GatheringId gathering, Caption caption, byte[] file) {
        var edition = access.expectCoordinator(actor, gathering);
        var photo = briefing.addPhoto(actor, edition, caption, file);
        show(actor, gathering, edition, photo);
        return photo;
    }

    /** Nobody on it can be recognised, so that nobody has to agree; until this or who it is has been said, it is not public. */
    public void showsNobody(Actor actor, GatheringId gathering, PressPhotoId photo) {
        briefing.showsNobody(actor, access.expectCoordinator(actor, gathering), photo);
    }

    public void show(Actor actor, GatheringId gathering, PressPhotoId photo) {
        var edition = access.expectCoordinator(actor, gathering);
        var known = jdbc.sql("select exists (select from press_photo where id = ? and edition = ?)")
                .params(photo.value(), edition.value()).query(Boolean.class).single();
        if (!known) throw new NotFound(photo);
        show(actor, gathering, edition, photo);
    }

    /** The photo stays with the press. */
    public void hide(Actor actor, GatheringId gathering, PressPhotoId photo) {
        var edition = access.expectCoordinator(actor, gathering);
        var hidden = jdbc.sql("delete from gathering_photo where gathering = ? and photo = ?")
                .params(gathering.value(), photo.value()).update();
        if (hidden == 1) record(actor, "photo.hide", gathering, edition, photo);
    }

    private void show(Actor actor, GatheringId gathering, EditionId edition, PressPhotoId photo) {
        var shown = jdbc.sql("insert into gathering_photo (gathering, photo) values (?, ?) on conflict do nothing")
                .params(gathering.value(), photo.value()).update();
        if (shown == 1) record(actor, "photo.show", gathering, edition, photo);
    }

    private void record(Actor actor, String act, GatheringId gathering, EditionId edition, PressPhotoId photo) {
        trail.record(actor, act, photo.value(), edition.value(), Map.of("gathering", gathering.value()));
    }
}
