package org.tandem.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.GatheringRooms;
import org.tandem.press.PhotoRow;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** Reads what a house has put down of a gathering of its own. */
@Component
class MaterialsQuery {

    private record Frame(MaterialsPage.Head head, Set<UUID> photos) {}

    private final JdbcClient jdbc;
    private final MinutesBook book;
    private final PhotoRow.Query photos;
    private final Clock clock;

    MaterialsQuery(JdbcClient jdbc, MinutesBook book, PhotoRow.Query photos, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.photos = photos;
        this.clock = clock;
    }

    /** @throws NotFound for whoever is no coordinator of the gathering's house */
    MaterialsPage find(GatheringId id, Actor actor) {
        var frame = jdbc.sql("""
                select g.id, g.edition, g.title_pl, g.title_de, g.title_en, g.slug, g.state, g.taken, g.ends_at < :now as over,
                       array(select photo from gathering_photo p where p.gathering = g.id) as photos
                  from gathering g join edition e on e.id = g.edition join initiative i on i.id = e.initiative
                 where g.id = :id and i.house = :house
                """).param("id", id.value()).param("house", actor.forHouse().value())
                .param("now", Timestamp.from(clock.instant())).query((row, _) -> frame(row)).optional()
                .orElseThrow(() -> new NotFound(id));
        var minutes = book.of(id);
        return new MaterialsPage(frame.head(), materials(id), items(id), minutes.map(MinutesBook.Entry::version).orElse(0),
                photos.of(new EditionId(frame.head().edition())), frame.photos(),
                MaterialsPage.Forms.blank(minutes.map(MinutesBook.Entry::minutes).orElse(null)));
    }

    private List<MaterialRow> materials(GatheringId gathering) {
        return jdbc.sql("select " + MaterialRow.COLUMNS
                + " from material m left join agenda_item a on a.id = m.item where m.gathering = ? order by m.position")
                .param(gathering.value()).query(MaterialRow::of).list();
    }

    /** Those that have a title of their own, or the two whom they present. */
    private Map<UUID, Translated> items(GatheringId gathering) {
        var items = new LinkedHashMap<UUID, Translated>();
        jdbc.sql("""
                select a.id, coalesce(a.title_pl, s.name || ' · ' || b.name) as title_pl, a.title_de, a.title_en
                  from agenda_item a
                  left join partnership p on p.id = a.partnership
                  left join organisation s on s.id = p.social
                  left join organisation b on b.id = p.business
                 where a.gathering = ? and a.kind <> 'BREAK' order by a.position
                """).param(gathering.value())
                .query(row -> {
                    items.put(row.getObject("id", UUID.class), Rows.translated(row, "title"));
                });
        return items;
    }

    private static Frame frame(ResultSet row) throws SQLException {
        var id = new GatheringId(row.getObject("id", UUID.class));
        var head = new MaterialsPage.Head(id, row.getObject("edition", UUID.class), Rows.translated(row, "title"),
                GatheringRooms.of(id.value(), row), row.getBoolean("over"));
        return new Frame(head, Set.of((UUID[]) row.getArray("photos").getArray()));
    }
}
