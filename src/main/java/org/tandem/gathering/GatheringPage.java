package org.tandem.gathering;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.screen.Typed;
import org.tandem.shared.HouseId;

/** A gathering as its house arranges it: the plan, the agenda, and what can be presented. */
@NamedInterface("pages")
public record GatheringPage(GatheringHead head, List<AgendaRow> agenda, Map<String, String> partnerships, Typed typed) {

    public LocalDateTime agendaEnds() {
        return agenda.isEmpty() ? head.starts() : agenda.getLast().until();
    }

    /** The agenda takes longer than the gathering is planned for. */
    public boolean isTooLong() {
        return agendaEnds().isAfter(head.ends());
    }

    GatheringPage with(Typed form) {
        return new GatheringPage(head, agenda, partnerships, form);
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final AgendaRow.Query agenda;

        Query(JdbcClient jdbc, AgendaRow.Query agenda) {
            this.jdbc = jdbc;
            this.agenda = agenda;
        }

        Optional<GatheringPage> find(GatheringId id, HouseId house) {
            return head(id, house)
                    .map(head -> new GatheringPage(head, agenda.of(id, head.starts()), presentable(id), Typed.nothing()));
        }

        Optional<GatheringHead> head(GatheringId id, HouseId house) {
            return jdbc.sql("select " + GatheringHead.COLUMNS + """
                      from gathering g join edition e on e.id = g.edition join initiative i on i.id = e.initiative
                     where g.id = ? and i.house = ?
                    """).params(id.value(), house.value()).query(GatheringHead::of).optional();
        }

        /** The edition's partnerships that this gathering does not present yet. */
        private Map<String, String> presentable(GatheringId id) {
            var names = new java.util.LinkedHashMap<String, String>();
            jdbc.sql("""
                    select p.id::text as id, s.name || ' · ' || b.name as name
                      from gathering g
                      join partnership p on p.edition = g.edition
                      join organisation s on s.id = p.social
                      join organisation b on b.id = p.business
                     where g.id = ? and not exists (select from agenda_item i where i.gathering = g.id and i.partnership = p.id)
                     order by p.id
                     limit 500
                    """).param(id.value()).query(row -> {
                names.put(row.getString("id"), row.getString("name"));
            });
            return names;
        }
    }
}
