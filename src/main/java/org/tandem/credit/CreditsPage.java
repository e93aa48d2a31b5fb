package org.tandem.credit;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** The credits of an edition as its coordinator keeps them: those of today, and those whose days are over or still to come. */
@NamedInterface("pages")
public record CreditsPage(EditionId edition, Translated name, String slug, boolean published, LocalDate today, List<Row> rows) {

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

        private record Head(Translated name, String slug, boolean published, LocalDate today) {}

        private final JdbcClient jdbc;
        private final Clock clock;

        Query(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        /** @throws NotFound for everybody but the coordinators of the edition's house */
        CreditsPage find(EditionId edition, Actor actor) {
            var head = jdbc.sql("""
                    select e.name_pl, e.name_de, e.name_en, e.slug, e.published,
                           (cast(:now as timestamptz) at time zone h.time_zone)::date as today
                      from edition e join initiative i on i.id = e.initiative join house h on h.id = i.house
                     where e.id = :edition and h.id = :house
                    """)
                    .param("now", Timestamp.from(clock.instant())).param("edition", edition.value())
                    .param("house", actor.forHouse().value())
                    .query((row, _) -> new Head(translated(row, "name"), text(row, "slug"), row.getBoolean("published"),
                            row.getDate("today").toLocalDate()))
                    .optional().orElseThrow(() -> new NotFound(edition));
            return new CreditsPage(edition, head.name(), head.slug(), head.published(), head.today(), rows(edition));
        }

        private List<Row> rows(EditionId edition) {
            return jdbc.sql("""
                    select c.*, exists (select from credit_logo l where l.credit = c.id and l.ground = 'LIGHT') as light,
                           exists (select from credit_logo l where l.credit = c.id and l.ground = 'DARK') as dark
                      from credit c where c.edition = ? order by c.tier, c.position
                    """).param(edition.value()).query(Query::row).list();
        }

        private static Row row(ResultSet row, int number) throws SQLException {
            var credited = new Credited(Tier.valueOf(text(row, "tier")), text(row, "name"),
                    new Period(day(row, "shown_from"), day(row, "shown_until")), translated(row, "wording"),
                    row.getString("link"));
            return new Row(new CreditId(row.getObject("id", UUID.class)), credited, row.getInt("version"),
                    row.getBoolean("light"), row.getBoolean("dark"));
        }

        private static String text(ResultSet row, String column) throws SQLException {
            return Objects.requireNonNull(row.getString(column), column);
        }

        private static Translated translated(ResultSet row, String name) throws SQLException {
            return new Translated(row.getString(name + "_pl"), row.getString(name + "_de"), row.getString(name + "_en"));
        }

        private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
            Date day = row.getDate(column);
            return day == null ? null : day.toLocalDate();
        }
    }
}
