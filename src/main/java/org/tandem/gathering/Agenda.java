package org.tandem.gathering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.gathering.AgendaItem.Speaker;
import org.tandem.partnership.PartnershipId;
import org.tandem.screen.Rows;
import org.tandem.shared.NotFound;

/** The items of a gathering in their order: positions 1, 2, 3 … without gaps. Who calls holds the gathering's row. */
@Component
class Agenda {

    private final JdbcClient jdbc;

    Agenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound where the gathering has no such item */
    AgendaItem find(GatheringId gathering, AgendaItemId id) {
        return jdbc.sql("""
                select i.kind, i.title_pl, i.title_de, i.title_en, i.minutes, i.partnership,
                       array(select name from speaker s where s.agenda_item = i.id order by position) as names,
                       array(select withdrawn from speaker s where s.agenda_item = i.id order by position) as withdrawn
                  from agenda_item i where i.id = ? and i.gathering = ?
                """).params(id.value(), gathering.value()).query(Agenda::item).optional().orElseThrow(() -> new NotFound(id));
    }

    private static AgendaItem item(ResultSet row, int number) throws SQLException {
        var partnership = row.getObject("partnership", UUID.class);
        var names = (String[]) row.getArray("names").getArray();
        var withdrawn = (Boolean[]) row.getArray("withdrawn").getArray();
        var speakers = IntStream.range(0, names.length).mapToObj(i -> new Speaker(names[i], withdrawn[i])).toList();
        return new AgendaItem(AgendaItem.Kind.valueOf(Rows.text(row, "kind")), Rows.translated(row, "title"),
                row.getInt("minutes"),
                partnership == null ? null : new PartnershipId(partnership), speakers);
    }

    AgendaItemId add(GatheringId gathering, AgendaItem item) {
        var id = AgendaItemId.next();
        jdbc.sql("""
                insert into agenda_item (id, gathering, position, kind, title_pl, title_de, title_en, minutes, partnership)
                values (:id, :gathering, (select count(*) + 1 from agenda_item where gathering = :gathering), :kind, :pl, :de, :en, :minutes,
                        :partnership)
                """)
                .param("id", id.value()).param("gathering", gathering.value()).params(columns(item)).update();
        speak(id, item.speakers());
        return id;
    }

    void change(GatheringId gathering, AgendaItemId id, AgendaItem item) {
        expect(id, jdbc.sql("""
                update agenda_item set kind = :kind, title_pl = :pl, title_de = :de, title_en = :en, minutes = :minutes,
                       partnership = :partnership
                 where id = :id and gathering = :gathering
                """)
                .param("id", id.value()).param("gathering", gathering.value()).params(columns(item)).update());
        jdbc.sql("delete from speaker where agenda_item = ?").param(id.value()).update();
        speak(id, item.speakers());
    }

    /** @param to the new position, from 1; beyond the last means the last */
    void move(GatheringId gathering, AgendaItemId id, int to) {
        var order = order(gathering);
        if (!order.remove(id.value())) throw new NotFound(id);
        order.add(Math.clamp(to - 1L, 0, order.size()), id.value());
        renumber(gathering, order);
    }

    void remove(GatheringId gathering, AgendaItemId id) {
        expect(id, jdbc.sql("delete from agenda_item where id = ? and gathering = ?").params(id.value(), gathering.value())
                .update());
        renumber(gathering, order(gathering));
    }

    /** @param since nothing where it is shown again */
    void withdraw(GatheringId gathering, AgendaItemId id, @Nullable Instant since) {
        expect(id, jdbc.sql("update agenda_item set withdrawn_at = :since where id = :id and gathering = :gathering")
                .param("since", since == null ? null : Timestamp.from(since)).param("id", id.value())
                .param("gathering", gathering.value()).update());
    }

    private List<UUID> order(GatheringId gathering) {
        return new ArrayList<>(jdbc.sql("select id from agenda_item where gathering = ? order by position")
                .param(gathering.value()).query(UUID.class).list().stream().map(Objects::requireNonNull).toList());
    }

    private void renumber(GatheringId gathering, List<UUID> order) {
        jdbc.sql("""
                update agenda_item i set position = o.place
                  from unnest(cast(:order as uuid[])) with ordinality o (id, place)
                 where i.id = o.id and i.gathering = :gathering and i.position <> o.place
                """).param("order", order.toArray(UUID[]::new)).param("gathering", gathering.value()).update();
    }

    private void speak(AgendaItemId id, List<Speaker> speakers) {
        for (int i = 0; i < speakers.size(); i++)
            jdbc.sql("insert into speaker (agenda_item, position, name, withdrawn) values (?, ?, ?, ?)")
                    .params(id.value(), i + 1, speakers.get(i).name(), speakers.get(i).withdrawn()).update();
    }

    private static Map<String, Object> columns(AgendaItem item) {
        var columns = new HashMap<String, Object>();
        columns.put("kind", item.kind().name());
        columns.put("pl", item.title().pl());
        columns.put("de", item.title().de());
        columns.put("en", item.title().en());
        columns.put("minutes", item.minutes());
        columns.put("partnership", item.partnership() == null ? null : item.partnership().value());
        return columns;
    }

    private static void expect(AgendaItemId id, int found) {
        if (found == 0) throw new NotFound(id);
    }
}
