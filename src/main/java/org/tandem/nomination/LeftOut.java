package org.tandem.nomination;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.screen.Slice;
import org.tandem.shared.Actor;

/** Who has none: qualified social participants without a live nomination, and qualified companies that have nominated nobody. */
public record LeftOut(EditionHead edition, Side side, String search, Slice<Row> rows, int social, int business) {

    /** A participant without; {@code before} is how many nominations it had that are over. */
    public record Row(UUID participation, String name, int taken, int capacity, int before) {}

    public @Nullable String more() {
        if (rows.next() == null) return null;
        return UriComponentsBuilder.fromPath("/editions/{edition}/nominations/none").queryParam("side", side)
                .queryParam("search", "{search}").queryParam("after", rows.next()).encode()
                .buildAndExpand(edition.id(), search).toUriString();
    }

    @Component
    static class Query {

        private static final int SIZE = 30;

        private static final String SOCIAL = """
                p.edition = :edition and p.side = 'SOCIAL' and p.state = 'QUALIFIED'
                   and not exists (select from nomination n where n.edition = :edition and n.social = p.id and n.state in ('MADE', 'ACCEPTED'))
                """;

        private static final String BUSINESS = """
                p.edition = :edition and p.side = 'BUSINESS' and p.state = 'QUALIFIED'
                   and not exists (select from nomination n where n.business = p.id and n.state <> 'WITHDRAWN')
                """;

        /** Of either side, among participations {@code p} of {@code :edition}. */
        static final String NONE = "(" + SOCIAL + ") or (" + BUSINESS + ")";

        private final JdbcClient jdbc;
        private final EditionHead.Query editions;

        Query(JdbcClient jdbc, EditionHead.Query editions) {
            this.jdbc = jdbc;
            this.editions = editions;
        }

        LeftOut find(EditionId edition, Actor actor, Side side, String search, @Nullable UUID after) {
            record Counted(int social, int business) {}
            var head = editions.own(actor, edition);
            var counted = jdbc.sql("""
                    select (select count(*) from participation p where %s) as social, (select count(*) from participation p where %s) as business
                    """.formatted(SOCIAL, BUSINESS)).param("edition", edition.value()).query(Counted.class).single();
            return new LeftOut(head, side, search.strip(), rows(edition, side, search.strip(), after), counted.social(),
                    counted.business());
        }

        /** The one that has waited longest stands first. */
        private Slice<Row> rows(EditionId edition, Side side, String search, @Nullable UUID after) {
            var rows = jdbc.sql("""
                    select p.id, o.name, p.taken, p.capacity,
                           (select count(*) from nomination n where n.social = p.id) as before
                      from participation p join organisation o on o.id = p.organisation
                     where %s
                    """.formatted(side == Side.SOCIAL ? SOCIAL : BUSINESS)
                    + (search.isEmpty() ? "" : " and o.folded like '%' || lower(unaccent(:search)) || '%'")
                    + (after == null ? "" : " and p.id > :after")
                    + " order by p.id limit :size")
                    .param("edition", edition.value()).param("search", search).param("after", after).param("size", SIZE + 1)
                    .query((row, _) -> new Row(row.getObject("id", UUID.class), String.valueOf(row.getString("name")),
                            row.getInt("taken"), row.getInt("capacity"), row.getInt("before")))
                    .list();
            return Slice.of(rows, SIZE, row -> row.participation().toString());
        }
    }
}
