package org.tandem.attendance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.attendance.Arrival.Outcome;
import org.tandem.audit.AuditTrail;
import org.tandem.gathering.GatheringId;
import org.tandem.registration.AttendeeId;
import org.tandem.registration.RegistrationAccess;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** A coordinator checks people in at the door. A scan may be delivered late, and as often as a bad network likes: it counts once. */
@Service
@Transactional
public class CheckingIn {

    private final RegistrationAccess access;
    private final Guest.Query guests;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    CheckingIn(RegistrationAccess access, Guest.Query guests, JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.access = access;
        this.guests = guests;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    public Arrival checkIn(Actor actor, GatheringId gathering, Scan scan) {
        access.expectOwn(actor, gathering);
        var guest = guests.find(scan, actor.forHouse());
        if (guest.isEmpty()) return Arrival.unknown();
        return guest.get().refusal(gathering, clock.instant()).orElseGet(() -> letIn(actor, gathering, guest.get(), scan));
    }

    /** Takes a check-in back, for good: the same scan delivered once more does not bring it back, a new one does. */
    public void undo(Actor actor, GatheringId gathering, AttendeeId attendee) {
        access.expectOwn(actor, gathering);
        var undone = jdbc.sql("""
                update check_in set undone_at = :now where attendee = :attendee and gathering = :gathering and undone_at is null
                """).param("now", Timestamp.from(clock.instant())).param("attendee", attendee.value())
                .param("gathering", gathering.value()).update();
        if (undone == 0) throw new NotFound(attendee);
        record(actor, "check-in.undo", gathering, attendee);
    }

    /** The database decides who was first: one scan counts once, and one person comes once. */
    private Arrival letIn(Actor actor, GatheringId gathering, Guest guest, Scan scan) {
        var now = clock.instant();
        var at = between(guest.opensAt(), scan.at(), now);
        var added = jdbc.sql("""
                insert into check_in (id, attendee, gathering, scanned_at, received_at) values (:id, :attendee, :gathering, :at, :now)
                on conflict do nothing
                """).param("id", scan.id().value()).param("attendee", guest.id().value()).param("gathering", gathering.value())
                .param("at", Timestamp.from(at)).param("now", Timestamp.from(now)).update();
        if (added == 0) return cameBefore(guest, scan);
        record(actor, "check-in.record", gathering, guest.id());
        return new Arrival(Outcome.DONE, guest.id(), guest.name(), at, null);
    }

    /** Nobody came before the door was opened, whatever the phone's clock says. */
    private static Instant between(Instant first, Instant said, Instant last) {
        if (said.isAfter(last)) return last;
        return said.isBefore(first) ? first : said;
    }

    private Arrival cameBefore(Guest guest, Scan scan) {
        var before = jdbc.sql("select scanned_at from check_in where attendee = ? and undone_at is null")
                .param(guest.id().value()).query(Timestamp.class).optional().map(Timestamp::toInstant);
        var outcome = before.isEmpty() ? Outcome.UNDONE : isOf(scan, guest) ? Outcome.DONE : Outcome.ALREADY;
        return new Arrival(outcome, guest.id(), guest.name(), before.orElse(null), null);
    }

    /** The scan that brought her in, delivered again, is no second visit. */
    private boolean isOf(Scan scan, Guest guest) {
        return jdbc.sql("select exists (select from check_in where id = ? and attendee = ? and undone_at is null)")
                .params(scan.id().value(), guest.id().value()).query(Boolean.class).single();
    }

    private void record(Actor actor, String act, GatheringId gathering, AttendeeId attendee) {
        var edition = jdbc.sql("select edition from gathering where id = ?").param(gathering.value()).query(UUID.class).single();
        trail.record(actor, act, attendee.value(), edition, Map.of("gathering", gathering.value()));
    }
}
