package org.tandem.negotiation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.programme.Calendar;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.programme.PhaseKind;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/**
 * The experts of a house, which of them see the negotiations of an edition, and who is asked by mail.
 *
 * @param closedOn the last day of the edition, where it is over and nobody is invited any more
 */
@NamedInterface("pages")
public record ExpertsPage(EditionHead edition, @Nullable LocalDate closedOn, List<Expert> experts, List<Letter> letters,
        Typed typed) {

    /**
     * @param since from when she is invited to the edition; null where she is not
     * @param ofHouse whether she is an expert of the house still: else she sees nothing
     */
    public record Expert(UUID person, String name, String email, boolean sample, @Nullable Instant since, boolean ofHouse) {}

    /** Somebody who has not followed the link in her mail yet. */
    public record Letter(UUID link, String email, Instant until) {}

    public boolean canInvite() {
        return closedOn == null;
    }

    public List<Expert> invited() {
        return experts.stream().filter(it -> it.since() != null).toList();
    }

    public List<Expert> others() {
        return experts.stream().filter(it -> it.since() == null).toList();
    }

    ExpertsPage with(Typed form) {
        return new ExpertsPage(edition, closedOn, experts, letters, form);
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final EditionHead.Query editions;
        private final Calendar calendar;
        private final Clock clock;

        Query(JdbcClient jdbc, EditionHead.Query editions, Calendar calendar, Clock clock) {
            this.jdbc = jdbc;
            this.editions = editions;
            this.calendar = calendar;
            this.clock = clock;
        }

        ExpertsPage find(Actor actor, EditionId edition) {
            var head = editions.own(actor, edition);
            var today = calendar.today(edition);
            var closedOn = calendar.lastDay(edition, PhaseKind.CLOSING).filter(today::isAfter).orElse(null);
            return new ExpertsPage(head, closedOn, experts(actor, edition), letters(edition),
                    Typed.with(Map.of("language", Language.PL)));
        }

        private List<Expert> experts(Actor actor, EditionId edition) {
            return jdbc.sql("""
                    select p.id, p.name, p.email, p.sample, x.since, m.person is not null as of_house
                      from person p
                      left join membership m on m.person = p.id and m.house = :house and 'EXPERT' = any(m.roles)
                      left join invited_expert x on x.person = p.id and x.edition = :edition
                     where p.id in (select person from membership where house = :house and 'EXPERT' = any(roles)
                                    union all select person from invited_expert where edition = :edition)
                     order by p.name collate "pl-x-icu", p.id
                    """).param("edition", edition.value()).param("house", actor.forHouse().value())
                    .query((row, _) -> new Expert(row.getObject("id", UUID.class), String.valueOf(row.getString("name")),
                            String.valueOf(row.getString("email")), row.getBoolean("sample"), instant(row.getTimestamp("since")),
                            row.getBoolean("of_house")))
                    .list();
        }

        private List<Letter> letters(EditionId edition) {
            return jdbc.sql("""
                    select l.id, l.email, l.expires_at
                      from expert_letter x join one_time_link l on l.id = x.link
                     where x.edition = :edition and l.spent_at is null and l.expires_at > :now
                     order by l.expires_at, l.id
                    """).param("edition", edition.value()).param("now", Timestamp.from(clock.instant()))
                    .query((row, _) -> new Letter(row.getObject("id", UUID.class), String.valueOf(row.getString("email")),
                            row.getTimestamp("expires_at").toInstant()))
                    .list();
        }

        private static @Nullable Instant instant(@Nullable Timestamp at) {
            return at == null ? null : at.toInstant();
        }
    }
}
