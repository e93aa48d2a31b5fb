package org.tandem.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.nomination.EditionNominationsPage.Count;
import org.tandem.nomination.EditionNominationsPage.Filter;
import org.tandem.nomination.EditionNominationsPage.Row;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Slice;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Reads the nominations of an edition in three statements, however many there are. */
@Component
class EditionNominationsQuery {

    private static final int SIZE = 30;
    private static final String LEFT_OUT = "LEFT_OUT";

    private final JdbcClient jdbc;
    private final EditionHead.Query editions;

    EditionNominationsQuery(JdbcClient jdbc, EditionHead.Query editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    /** @throws NotFound for everybody but the coordinators of the edition's house */
    EditionNominationsPage find(EditionId edition, Actor actor, Filter filter) {
        var head = editions.own(actor, edition);
        var counts = counts(edition).stream().collect(Collectors.partitioningBy(it -> it.state().equals(LEFT_OUT)));
        var leftOut = Objects.requireNonNull(counts.get(true)).stream().mapToInt(Count::count).sum();
        return new EditionNominationsPage(head, filter, rows(edition, filter), Objects.requireNonNull(counts.get(false)),
                leftOut);
    }

    private Slice<Row> rows(EditionId edition, Filter filter) {
        var rows = jdbc.sql(rowsFor(filter))
                .param("edition", edition.value()).param("state", filter.state()).param("search", filter.search())
                .param("after", filter.after()).param("size", SIZE + 1)
                .query((row, _) -> row(row)).list();
        return Slice.of(rows, SIZE, row -> row.id().toString());
    }

    /** Only the conditions that are asked for stand in it, so that each order is read from its own index. */
    static String rowsFor(Filter filter) {
        return """
                select n.id, n.state, bo.id as company, bo.name as company_name, so.id as organisation, so.name as organisation_name,
                       n.made_at, n.expires_on, t.id as negotiation
                  from nomination n
                  join participation b on b.id = n.business join organisation bo on bo.id = b.organisation
                  join participation s on s.id = n.social join organisation so on so.id = s.organisation
                  left join negotiation t on t.nomination = n.id
                 where n.edition = :edition
                """
                + (filter.state().isEmpty() ? "" : " and n.state = :state")
                + (filter.search().isEmpty()
                        ? ""
                        : " and (bo.folded like '%' || lower(unaccent(:search)) || '%' or so.folded like '%' || lower(unaccent(:search)) || '%')")
                + (filter.after() == null ? "" : switch (filter.sort()) {
                    case NEWEST -> " and n.id < :after";
                    case OLDEST -> " and n.id > :after";
                    case DUE -> " and (n.expires_on, n.id) > ((select expires_on from nomination where id = :after), :after)";
                })
                + switch (filter.sort()) {
                    case NEWEST -> " order by n.id desc";
                    case OLDEST -> " order by n.id";
                    case DUE -> " order by n.expires_on, n.id";
                }
                + " limit :size";
    }

    /** By state, and how many are left out. */
    private List<Count> counts(EditionId edition) {
        return jdbc.sql("""
                select state, sum(number) as count from edition_figure where edition = :edition and what = 'nomination' group by state
                union all
                select :out, count(*) from participation p where %s
                """.formatted(LeftOut.Query.NONE)).param("edition", edition.value()).param("out", LEFT_OUT)
                .query(Count.class).list().stream().map(Objects::requireNonNull).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), String.valueOf(row.getString("state")),
                row.getObject("company", UUID.class), String.valueOf(row.getString("company_name")),
                row.getObject("organisation", UUID.class), String.valueOf(row.getString("organisation_name")),
                row.getTimestamp("made_at").toInstant(), row.getDate("expires_on").toLocalDate(),
                row.getObject("negotiation", UUID.class));
    }
}
