package org.tandem.participation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.Calendar;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.programme.PhaseKind;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/**
 * The criteria of an edition, in their order.
 *
 * @param closedOn the last day of the qualification, where it is over and nothing can be changed any more
 * @param changed the criterion whose form it is; none on the list, whose form adds one
 */
public record CriteriaPage(EditionHead edition, @Nullable LocalDate closedOn, List<Row> rows, @Nullable UUID changed,
        Typed typed) {

    /** @param used whether somebody has been weighed by it */
    public record Row(UUID id, @Nullable String side, Translated name, Translated help, boolean sample, boolean used,
            int version) {}

    public boolean canChange() {
        return closedOn == null;
    }

    /** The criterion whose form it is. */
    public Row row() {
        return rows.stream().filter(it -> it.id().equals(changed)).findFirst().orElseThrow();
    }

    CriteriaPage with(Typed form) {
        return new CriteriaPage(edition, closedOn, rows, changed, form);
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

        CriteriaPage list(EditionId edition, Actor actor) {
            var head = editions.own(actor, edition);
            var closedOn = calendar.closed(edition, PhaseKind.QUALIFICATION).orElse(null);
            return new CriteriaPage(head, closedOn, rows(edition), null, Typed.nothing());
        }

        /** @throws NotFound also for a criterion of another edition */
        CriteriaPage one(EditionId edition, UUID criterion, Actor actor) {
            var list = list(edition, actor);
            var row = list.rows().stream().filter(it -> it.id().equals(criterion)).findFirst()
                    .orElseThrow(() -> new NotFound(criterion));
            return new CriteriaPage(list.edition(), list.closedOn(), list.rows(), criterion, typed(row));
        }

        private static Typed typed(Row row) {
            var values = new HashMap<String, @Nullable Object>(Map.of("side", row.side() == null ? "" : row.side()));
            for (var language : Language.values()) {
                values.put("name-" + language.code(), row.name().exactly(language));
                values.put("help-" + language.code(), row.help().exactly(language));
            }
            return Typed.with(values);
        }

        private List<Row> rows(EditionId edition) {
            return jdbc.sql("""
                    select c.*, exists (select from criterion_answer a where a.criterion = c.id) as used
                      from criterion c where c.edition = ? order by c.position
                    """).param(edition.value()).query((row, _) -> new Row(row.getObject("id", UUID.class), row.getString("side"),
                    Rows.translated(row, "name"), Rows.translated(row, "help"), row.getBoolean("sample"), row.getBoolean("used"),
                    row.getInt("version"))).list();
        }
    }
}
