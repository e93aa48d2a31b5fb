package org.tandem.programme;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** An edition's plan as it stands, for the pages of its house. */
record StoredPlan(EditionHead head, EditionPlan plan) {

    List<Phase> phases() {
        return plan.phases().stream().sorted(Comparator.comparing(Phase::kind)).toList();
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** @throws NotFound for whoever is no coordinator of the edition's house, as for an edition that does not exist */
        StoredPlan own(Actor actor, EditionId edition) {
            return jdbc.sql("""
                    select e.id, e.slug, e.name_pl, e.name_de, e.name_en, e.story_pl, e.story_de, e.story_en, e.published, e.sample,
                           e.announced, e.business_capacity, e.social_capacity,
                           (select array_agg(array[p.kind, p.opens_on::text, p.closes_on::text, p.sample::text])
                              from phase p where p.edition = e.id) as phases,
                           (select array_agg(array[c.kind, c.name_pl, c.name_de, c.name_en] order by c.position)
                              from component c where c.edition = e.id) as components
                      from edition e join initiative i on i.id = e.initiative
                     where e.id = ? and i.house = ?
                    """).params(edition.value(), actor.forHouse().value())
                    .query((row, _) -> new StoredPlan(EditionHead.Query.head(row), plan(row)))
                    .optional().orElseThrow(() -> new NotFound(edition));
        }

        private static EditionPlan plan(ResultSet row) throws SQLException {
            var phases = rows(row.getArray("phases")).map(it -> new Phase(PhaseKind.valueOf(it[0]), LocalDate.parse(it[1]),
                    LocalDate.parse(it[2]), it[3].equals("true"))).toList();
            var components = rows(row.getArray("components")).map(it -> new org.tandem.programme.Component(
                    org.tandem.programme.Component.Kind.valueOf(it[0]), new Translated(it[1], it[2], it[3]))).toList();
            return new EditionPlan(Rows.translated(row, "name"), Rows.translated(row, "story"),
                    row.getObject("announced", Integer.class),
                    row.getInt("business_capacity"), row.getInt("social_capacity"), new HashSet<>(phases), components);
        }

        private static Stream<String[]> rows(@Nullable Array array) throws SQLException {
            return array == null ? Stream.of() : Arrays.stream((String[][]) array.getArray());
        }
    }
}
