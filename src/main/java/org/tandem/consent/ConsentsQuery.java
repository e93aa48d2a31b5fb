package org.tandem.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.consent.ConsentsPage.Count;
import org.tandem.consent.ConsentsPage.Filter;
import org.tandem.consent.ConsentsPage.Row;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.screen.Slice;
import org.tandem.shared.Actor;

/** Reads the persons of an edition's pictures in three statements, however many there are. */
@Component
class ConsentsQuery {

    private static final int SIZE = 30;

    private static final String NAME_BEFORE = "(select k.name from consent k where k.id = :after)";

    private final JdbcClient jdbc;
    private final EditionHead.Query editions;

    ConsentsQuery(JdbcClient jdbc, EditionHead.Query editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    ConsentsPage find(EditionId edition, Actor actor, Filter filter) {
        return new ConsentsPage(editions.own(actor, edition), filter, rows(edition, filter), counts(edition));
    }

    private Slice<Row> rows(EditionId edition, Filter filter) {
        var after = filter.after();
        var rows = jdbc.sql(rowsFor(filter)).param("edition", edition.value()).param("state", filter.state())
                .param("use", filter.use()).param("search", filter.search()).param("after", after == null ? null : after.value())
                .param("size", SIZE + 1).query(ConsentsQuery::row).list();
        return Slice.of(rows, SIZE, row -> row.id().toString());
    }

    private static String rowsFor(Filter filter) {
        return """
                select c.id, c.name, c.email, c.guardian, c.sample,
                       (select string_agg(u.use || ' ' || u.state, ',') from consent_use u where u.consent = c.id) as uses,
                       (select count(*) from picture_person s join picture p on p.thing = s.thing
                         where s.consent = c.id
                           and not exists (select from consent_use g where g.consent = c.id and g.state = 'GIVEN'
                                              and g.use = case p.kind when 'PRESS_PHOTO' then 'PRESS' when 'LIBRARY' then 'PORTAL' else p.kind end)) as held
                  from consent c
                 where c.edition = :edition
                """
                + (filter.state().isEmpty() && filter.use().isEmpty()
                        ? ""
                        : " and exists (select from consent_use f where f.consent = c.id"
                                + (filter.state().isEmpty() ? "" : " and f.state = :state")
                                + (filter.use().isEmpty() ? "" : " and f.use = :use") + ")")
                + (filter.search().isEmpty() ? "" : " and lower(unaccent(c.name)) like '%' || lower(unaccent(:search)) || '%'")
                + (filter.after() == null ? "" : """
                         and c.name collate "pl-x-icu" >= %1$s and (c.name collate "pl-x-icu", c.id) > (%1$s, :after)
                        """.formatted(NAME_BEFORE))
                + " order by c.name collate \"pl-x-icu\", c.id limit :size";
    }

    /** By use and state, by each alone, and all of them. */
    private List<Count> counts(EditionId edition) {
        return jdbc.sql("""
                select coalesce(u.use, '') as use, coalesce(u.state, '') as state, count(distinct u.consent) as count
                  from consent c join consent_use u on u.consent = c.id
                 where c.edition = :edition group by grouping sets ((u.use, u.state), (u.use), (u.state))
                 union all
                select '', '', count(*) from consent where edition = :edition
                """).param("edition", edition.value())
                .query((row, _) -> new Count(Rows.text(row, "use"), Rows.text(row, "state"), row.getInt("count"))).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(new ConsentId(row.getObject("id", UUID.class)), Rows.text(row, "name"), row.getString("email"),
                row.getString("guardian"), row.getBoolean("sample"), uses(row.getString("uses")), row.getInt("held"));
    }

    private static Map<Use, Answer> uses(@Nullable String kept) {
        var uses = new EnumMap<Use, Answer>(Use.class);
        if (kept == null) return uses;
        for (var one : kept.split(",")) {
            var parts = one.split(" ");
            uses.put(Use.valueOf(parts[0]), Answer.valueOf(parts[1]));
        }
        return uses;
    }
}
