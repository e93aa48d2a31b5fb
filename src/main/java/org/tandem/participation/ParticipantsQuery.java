package org.tandem.participation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.participation.ParticipantsPage.Count;
import org.tandem.participation.ParticipantsPage.Filter;
import org.tandem.participation.ParticipantsPage.Row;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Slice;
import org.tandem.shared.Actor;

/** Reads the participants of an edition in three statements, however many there are. */
@Component
class ParticipantsQuery {

    private static final int SIZE = 30;

    /** It leads into the index of names; two of one name are parted by their participations. */
    private static final String NAME_BEFORE = "(select l.name from participation k join organisation l on l.id = k.organisation where k.id = :after)";

    private final JdbcClient jdbc;
    private final EditionHead.Query editions;

    ParticipantsQuery(JdbcClient jdbc, EditionHead.Query editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    ParticipantsPage find(EditionId edition, Actor actor, Filter filter) {
        return new ParticipantsPage(editions.own(actor, edition), filter, rows(edition, filter), counts(edition));
    }

    private Slice<Row> rows(EditionId edition, Filter filter) {
        var rows = jdbc.sql(rowsFor(filter))
                .param("edition", edition.value()).param("side", filter.side()).param("state", filter.state())
                .param("search", filter.search()).param("after", filter.after()).param("size", SIZE + 1)
                .query((row, _) -> new Row(row.getObject("id", UUID.class), String.valueOf(row.getString("name")),
                        String.valueOf(row.getString("side")), String.valueOf(row.getString("state")), row.getInt("taken"),
                        row.getInt("capacity"), row.getInt("met"), row.getInt("criteria"), row.getBoolean("sample")))
                .list().stream().map(Objects::requireNonNull).toList();
        return Slice.of(rows, SIZE, row -> row.id().toString());
    }

    /** Only the conditions that are asked for stand in it, so that each choice is read from its own index. */
    static String rowsFor(Filter filter) {
        return """
                select p.id, o.name, p.side, p.state, p.taken, p.capacity, p.sample,
                       (select count(*) from criterion_answer a where a.participation = p.id and a.met) as met,
                       (select count(*) from criterion c where c.edition = p.edition and (c.side is null or c.side = p.side)) as criteria
                  from participation p join organisation o on o.id = p.organisation
                 where p.edition = :edition
                """
                + (filter.side().isEmpty() ? "" : " and p.side = :side")
                + (filter.state().isEmpty() ? "" : " and p.state = :state")
                + (filter.search().isEmpty() ? "" : " and o.folded like '%' || lower(unaccent(:search)) || '%'")
                + (filter.after() == null ? "" : switch (filter.sort()) {
                    case NEWEST -> " and p.id < :after";
                    case OLDEST -> " and p.id > :after";
                    case NAME -> """
                             and o.name collate "pl-x-icu" >= %1$s
                             and (o.name collate "pl-x-icu", p.id) > (%1$s, :after)
                            """.formatted(NAME_BEFORE);
                })
                + switch (filter.sort()) {
                    case NEWEST -> " order by p.id desc";
                    case OLDEST -> " order by p.id";
                    case NAME -> " order by o.name collate \"pl-x-icu\", p.id";
                }
                + " limit :size";
    }

    private List<Count> counts(EditionId edition) {
        return jdbc.sql("""
                select side, state, sum(number) as count from edition_figure
                 where edition = ? and what = 'participation' group by side, state
                """)
                .param(edition.value()).query(Count.class).list().stream().map(Objects::requireNonNull).toList();
    }
}
