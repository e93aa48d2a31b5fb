package org.tandem.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** The credits of an edition as its coordinator keeps them: those of today, and those whose days are over or still to come. */
@NamedInterface("pages")
public record CreditsPage(EditionHead edition, List<Row> rows) {

    /** {@code today} is the day at the house; {@code version} is what a change is made from. */
    public record Row(CreditId id, Credited credited, LocalDate today, int version, boolean light, boolean dark) {

        /** Whether the public sees it, and if not, why: a message key. */
        public String state() {
            if (credited.period().isOver(today)) return "credit.state.over";
            return credited.period().isToCome(today) ? "credit.state.to-come" : "credit.state.shown";
        }

        public boolean isShown() {
            return state().equals("credit.state.shown");
        }
    }

    public List<Tier> tiers() {
        return List.of(Tier.values());
    }

    public List<Row> of(Tier tier) {
        return rows.stream().filter(row -> row.credited().tier() == tier).toList();
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final EditionHead.Query editions;
        private final Clock clock;

        Query(JdbcClient jdbc, EditionHead.Query editions, Clock clock) {
            this.jdbc = jdbc;
            this.editions = editions;
            this.clock = clock;
        }

        /** @throws NotFound for everybody but the coordinators of the edition's house */
        CreditsPage find(EditionId edition, Actor actor) {
            return new CreditsPage(editions.own(actor, edition), rows(edition));
        }

        private List<Row> rows(EditionId edition) {
            return jdbc.sql("""
                    select c.*, (cast(:now as timestamptz) at time zone h.time_zone)::date as today,
                           exists (select from credit_logo l where l.credit = c.id and l.ground = 'LIGHT') as light,
                           exists (select from credit_logo l where l.credit = c.id and l.ground = 'DARK') as dark
                      from credit c
                      join edition e on e.id = c.edition
                      join initiative i on i.id = e.initiative
                      join house h on h.id = i.house
                     where c.edition = :edition order by c.tier, c.position
                    """).param("now", Timestamp.from(clock.instant())).param("edition", edition.value()).query(Query::row).list();
        }

        private static Row row(ResultSet row, int number) throws SQLException {
            var credited = new Credited(Tier.valueOf(Rows.text(row, "tier")), Rows.text(row, "name"),
                    new Period(Rows.day(row, "shown_from"), Rows.day(row, "shown_until")), Rows.translated(row, "wording"),
                    row.getString("link"));
            return new Row(new CreditId(row.getObject("id", UUID.class)), credited, row.getDate("today").toLocalDate(),
                    row.getInt("version"),
                    row.getBoolean("light"), row.getBoolean("dark"));
        }
    }
}
