package org.tandem.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.picture.PicturesPage.Filter;
import org.tandem.screen.Slice;
import org.tandem.shared.Actor;
import org.tandem.shared.HouseId;

/** Reads a house's library in two statements, however large it is. */
@Component
class PicturesQuery {

    private static final int SIZE = 30;

    private final JdbcClient jdbc;
    private final PictureUses uses;
    private final Clock clock;

    PicturesQuery(JdbcClient jdbc, PictureUses uses, Clock clock) {
        this.jdbc = jdbc;
        this.uses = uses;
        this.clock = clock;
    }

    PicturesPage find(Actor actor, Filter filter) {
        var house = actor.forEditing();
        return new PicturesPage(filter, rows(house, filter, ""), counts(house), PictureForm.blank());
    }

    /** Those that a text can show as soon as it is public; what is still missing of them is said beside them. */
    PicturesPage choices(Actor actor, Filter filter) {
        return new PicturesPage(filter, rows(actor.forEditing(), filter, " and p.state <> 'BROKEN'"), Map.of(),
                PictureForm.blank());
    }

    private Slice<PictureRow> rows(HouseId house, Filter filter, String which) {
        var after = filter.after();
        var rows = jdbc.sql(PictureRow.select(uses.table()) + which + conditions(filter)
                + " order by p.added_at desc, p.id desc limit :size").param("house", house.value())
                .param("search", filter.search()).param("after", after == null ? null : after.value())
                .param("now", Timestamp.from(clock.instant())).param("size", SIZE + 1)
                .query((row, _) -> PictureRow.of(row)).list();
        return Slice.of(rows, SIZE, row -> row.picture().id().toString());
    }

    private String conditions(Filter filter) {
        return (filter.only().isEmpty() ? "" : " and " + condition(filter.only()))
                + (filter.search().isEmpty() ? "" : """
                         and lower(unaccent(concat_ws(' ', p.name, p.author, p.alt_pl, p.alt_de, p.alt_en)))
                             like '%' || lower(unaccent(:search)) || '%'
                        """)
                + (filter.after() == null ? "" : """
                         and (p.added_at, p.id) < ((select k.added_at from library_picture k where k.id = :after), :after)
                        """);
    }

    private String condition(String kind) {
        return String.valueOf(PicturesPage.CONDITIONS.get(kind)).formatted(uses.table());
    }

    private Map<String, Integer> counts(HouseId house) {
        var columns = PicturesPage.KINDS.stream()
                .map(kind -> "count(*) filter (where " + condition(kind) + ") as \"" + kind + '"')
                .collect(Collectors.joining(", "));
        return jdbc.sql("select count(*) as \"all\", " + columns + " from library_picture p where p.house = :house")
                .param("house", house.value()).param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> counts(row)).single();
    }

    private static Map<String, Integer> counts(ResultSet row) throws SQLException {
        var counts = new HashMap<String, Integer>();
        counts.put("", row.getInt("all"));
        for (var kind : PicturesPage.KINDS) counts.put(kind, row.getInt(kind));
        return counts;
    }
}
