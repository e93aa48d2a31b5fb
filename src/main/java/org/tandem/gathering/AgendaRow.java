package org.tandem.gathering;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.shared.Translated;

/** One item of an agenda with the time that it begins and ends at, counted from the gathering's start. */
@NamedInterface("pages")
public record AgendaRow(UUID id, int position, String kind, Translated title, int minutes, LocalDateTime from,
        @Nullable Pair presents, List<String> speakers, boolean withdrawn) {

    /** The two parties of the partnership that is presented. */
    public record Pair(String slug, String social, String business) {}

    public LocalDateTime until() {
        return from.plusMinutes(minutes);
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** All of it, as the house arranges it. */
        List<AgendaRow> of(GatheringId gathering, LocalDateTime starts) {
            return read(gathering, starts, "partnership", true);
        }

        /** What the public reads: pairs that both sides show, speakers who want to be named, and nothing of what was withdrawn but its time. */
        List<AgendaRow> shown(GatheringId gathering, LocalDateTime starts) {
            return read(gathering, starts, "public_partnership", false);
        }

        private List<AgendaRow> read(GatheringId gathering, LocalDateTime starts, String partnerships, boolean withdrawn) {
            var rows = jdbc.sql("""
                    select i.id, i.position, i.kind, t.title_pl, t.title_de, t.title_en, i.minutes, p.slug, s.name as social,
                           b.name as business, i.withdrawn_at is not null as withdrawn,
                           array(select k.name from speaker k
                                  where k.agenda_item = t.id and (not k.withdrawn or :withdrawn) order by k.position) as speakers
                      from agenda_item i
                      left join agenda_item t on t.id = i.id and (i.withdrawn_at is null or :withdrawn)
                      left join %s p on p.id = t.partnership
                      left join organisation s on s.id = p.social
                      left join organisation b on b.id = p.business
                     where i.gathering = :gathering
                     order by i.position
                    """.formatted(partnerships))
                    .param("gathering", gathering.value()).param("withdrawn", withdrawn)
                    .query((row, _) -> new AgendaRow(row.getObject("id", UUID.class), row.getInt("position"),
                            Rows.text(row, "kind"), Rows.translated(row, "title"), row.getInt("minutes"), starts,
                            row.getString("slug") == null
                                    ? null
                                    : new Pair(Rows.text(row, "slug"), Rows.text(row, "social"), Rows.text(row, "business")),
                            Arrays.asList((String[]) row.getArray("speakers").getArray()), row.getBoolean("withdrawn")))
                    .list();
            return timed(rows);
        }

        private static List<AgendaRow> timed(List<AgendaRow> rows) {
            var timed = new ArrayList<AgendaRow>(rows.size());
            var gone = 0;
            for (var row : rows) {
                timed.add(row.at(row.from.plusMinutes(gone)));
                gone += row.minutes;
            }
            return timed;
        }
    }

    private AgendaRow at(LocalDateTime time) {
        return new AgendaRow(id, position, kind, title, minutes, time, presents, speakers, withdrawn);
    }
}
