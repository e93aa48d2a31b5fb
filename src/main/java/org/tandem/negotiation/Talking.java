package org.tandem.negotiation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.programme.Side;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** What the two sides say and show each other beside their offers; neither is changed or removed. */
@Service
@Transactional
public class Talking {

    static final int MOST_LETTERS = 5000;

    private record Speaker(Negotiation negotiation, Side side) {}

    private final Negotiations negotiations;
    private final TalkPeriod period;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    Talking(Negotiations negotiations, TalkPeriod period, JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.negotiations = negotiations;
        this.period = period;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws BrokenRule {@code negotiation.closed}, {@code message.…} or {@code phase.…} */
    public void say(Actor actor, NegotiationId id, String words) {
        var speaker = speaker(actor, id);
        if (words.isBlank()) throw new BrokenRule("message.empty");
        if (words.length() > MOST_LETTERS) throw new BrokenRule("field.too-long", MOST_LETTERS);
        jdbc.sql("insert into message (id, negotiation, side, person, words, said_at) values (?, ?, ?, ?, ?, ?)")
                .params(UuidCreator.getTimeOrderedEpoch(), id.value(), speaker.side().name(), actor.someone().value(),
                        words.strip(),
                        Timestamp.from(clock.instant()))
                .update();
        record(actor, "negotiation.say", speaker);
    }

    /**
     * Keeps a file for both sides.
     *
     * @throws BrokenRule {@code attachment.…} with the reason why it cannot be taken, {@code negotiation.closed} or {@code phase.…}
     */
    public UUID attach(Actor actor, NegotiationId id, String name, byte[] content) {
        var speaker = speaker(actor, id);
        var file = Attachment.checked(name, content);
        var attachment = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into attachment (id, negotiation, side, person, name, media_type, size, sha256, attached_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(attachment, id.value(), speaker.side().name(), actor.someone().value(), file.name(), file.mediaType(),
                        content.length, file.sha256(), Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("insert into attachment_content (attachment, content) values (?, ?)").params(attachment, content).update();
        record(actor, "negotiation.attach", speaker);
        return attachment;
    }

    private Speaker speaker(Actor actor, NegotiationId id) {
        var negotiation = negotiations.findById(id).orElseThrow(() -> new NotFound(id));
        var side = negotiation.sideOf(actor);
        negotiation.expectTalks();
        if (negotiation.isOpen()) period.expectNegotiation(negotiation.edition());
        else
            period.expectNegotiationOrConclusion(negotiation.edition());
        return new Speaker(negotiation, side);
    }

    private void record(Actor actor, String act, Speaker speaker) {
        trail.record(actor, act, speaker.negotiation().id().value(), speaker.negotiation().edition().value(),
                Map.of("side", speaker.side()));
    }
}
