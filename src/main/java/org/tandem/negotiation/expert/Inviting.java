package org.tandem.negotiation.expert;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.link.LinkId;
import org.tandem.account.member.Members;
import org.tandem.audit.AuditTrail;
import org.tandem.programme.Calendar;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.programme.PhaseKind;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.PersonId;

/** How a house calls an expert to an edition, until the edition is closed, and lets her go at any time; what she sees it then assigns. */
@Service
@Transactional
public class Inviting {

    private final JdbcClient jdbc;
    private final EditionHead.Query editions;
    private final Members members;
    private final Calendar calendar;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inviting(JdbcClient jdbc, EditionHead.Query editions, Members members, Calendar calendar, AuditTrail trail,
            ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.members = members;
        this.calendar = calendar;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Invites an expert of the house to an edition of it; inviting twice changes nothing.
     *
     * @throws NotFound where the edition is not of the coordinator's house, or the person no expert of it
     */
    public void expert(Actor actor, EditionId edition, PersonId person) {
        expectTime(actor, edition);
        if (let(edition, person) == 0) {
            if (!isIn(edition, person)) throw new NotFound(person);
            return;
        }
        trail.record(actor, "expert.invite", edition.value(), edition.value(), Map.of("person", person.value()));
        events.publishEvent(new ExpertEvent.ExpertInvited(edition, person, clock.instant()));
    }

    /** By the mail address: an expert of the house at once, anybody else once she has followed the link in her mail. */
    public void byMail(Actor actor, EditionId edition, String email, Language language) {
        expectTime(actor, edition);
        var known = members.expert(actor, email);
        if (known.isPresent()) {
            expert(actor, edition, known.get());
            return;
        }
        var link = members.inviteExpert(actor, email, language);
        jdbc.sql("insert into expert_letter (edition, link, since) values (?, ?, ?)")
                .params(edition.value(), link.value(), Timestamp.from(clock.instant())).update();
        trail.record(actor, "expert.write", edition.value(), edition.value(), Map.of("link", link.value()));
    }

    /** Takes an invitation back, and with it all that was assigned: from then on the expert sees nothing of the edition. */
    public void withdraw(Actor actor, EditionId edition, PersonId person) {
        editions.own(actor, edition);
        var gone = jdbc.sql("delete from invited_expert where edition = ? and person = ?").params(edition.value(), person.value())
                .update();
        if (gone == 0) throw new NotFound(person);
        trail.record(actor, "expert.withdraw", edition.value(), edition.value(), Map.of("person", person.value()));
    }

    /** The link in her mail is void, for the house and for every edition that waited for it. */
    public void withdrawLetter(Actor actor, EditionId edition, LinkId link) {
        editions.own(actor, edition);
        var gone = jdbc.sql("delete from expert_letter where edition = ? and link = ?").params(edition.value(), link.value())
                .update();
        if (gone == 0) throw new NotFound(link);
        members.withdrawExpertInvitation(actor, link);
        trail.record(actor, "expert.withdraw-letter", edition.value(), edition.value(), Map.of("link", link.value()));
    }

    /** Lets in one who has followed her link; doing it again changes nothing. */
    void arrived(LinkId link, PersonId person) {
        jdbc.sql("delete from expert_letter where link = ? returning edition").param(link.value())
                .query((row, _) -> EditionId.of(row.getString("edition"))).list().forEach(edition -> {
                    if (let(edition, person) > 0)
                        trail.record(Actor.of(person), "expert.arrive", edition.value(), edition.value(),
                                Map.of("person", person.value()));
                });
    }

    private void expectTime(Actor actor, EditionId edition) {
        editions.own(actor, edition);
        calendar.expectNotOver(edition, PhaseKind.CLOSING);
    }

    /** Only an expert of the edition's own house; says how many were let in who were not. */
    private int let(EditionId edition, PersonId person) {
        return jdbc.sql("""
                insert into invited_expert (edition, person, since)
                select e.id, m.person, :now
                  from edition e
                  join initiative i on i.id = e.initiative
                  join membership m on m.house = i.house and m.person = :person and 'EXPERT' = any(m.roles)
                 where e.id = :edition
                on conflict do nothing
                """)
                .param("edition", edition.value()).param("person", person.value()).param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private boolean isIn(EditionId edition, PersonId person) {
        return jdbc.sql("select exists (select from invited_expert where edition = ? and person = ?)")
                .params(edition.value(), person.value()).query(Boolean.class).single();
    }
}
