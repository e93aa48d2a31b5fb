package org.tandem.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.programme.Calendar;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** The credits of an edition as its coordinator keeps them: those of today, and those whose days are over or still to come. */
@NamedInterface("pages")
public record CreditsPage(EditionHead edition, LocalDate today, List<Row> rows) {

    /** {@code version} is what a change is made from. */
    public record Row(CreditId id, Credited credited, int version, boolean light, boolean dark) {}

    public List<Tier> tiers() {
        return List.of(Tier.values());
    }

    public List<Row> of(Tier tier) {
        return rows.stream().filter(row -> row.credited().tier() == tier).toList();
    }

    /** Whether the public sees it, and if not, why: a message key. */
    public String state(Row row) {
        if (row.credited().period().isOver(today)) return "credit.state.over";
        return row.credited().period().isToCome(today) ? "credit.state.to-come" : "credit.state.shown";
    }

    public boolean isShown(Row row) {
        return state(row).equals("credit.state.shown");
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final EditionHead.Query editions;
        private final Calendar calendar;

        Query(JdbcClient jdbc, EditionHead.Query editions, Calendar calendar) {
            this.jdbc = jdbc;
            this.editions = editions;
            this.calendar = calendar;
        }

        /** @throws NotFound for everybody but the coordinators of the edition's house */
        CreditsPage find(EditionId edition, Actor actor) {
            return new CreditsPage(editions.own(actor, edition), calendar.today(edition), rows(edition));
        }

        private List<Row> rows(EditionId edition) {
            return jdbc.sql("""
                    select c.*, exists (select from credit_logo l where l.credit = c.id and l.ground = 'LIGHT') as light,
                           exists (select from credit_logo l where l.credit = c.id and l.ground = 'DARK') as dark
                      from credit c where c.edition = ? order by c.tier, c.position
                    """).param(edition.value()).query(Query::row).list();
        }

        private static Row row(ResultSet row, int number) throws SQLException {
            var credited = new Credited(Tier.valueOf(Rows.text(row, "tier")), Rows.text(row, "name"),
                    new Period(Rows.day(row, "shown_from"), Rows.day(row, "shown_until")), Rows.translated(row, "wording"),
                    row.getString("link"));
            return new Row(new CreditId(row.getObject("id", UUID.class)), credited, row.getInt("version"),
                    row.getBoolean("light"), row.getBoolean("dark"));
        }
    }
}
