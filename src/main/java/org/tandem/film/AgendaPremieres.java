package org.tandem.film;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.Premieres;
import org.tandem.screen.Rows;

/** Leads from a premiere on an agenda to its film, once that is public. */
@Component
class AgendaPremieres implements Premieres {

    private final JdbcClient jdbc;
    private final Clock clock;

    AgendaPremieres(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String versions() {
        return """
                (select string_agg(concat_ws('.', f.slug, f.version), ',' order by f.id)
                   from public_film(:now) f join agenda_item a on a.id = f.premiere where a.gathering = g.id)
                """;
    }

    @Override
    public Map<UUID, Shown> of(GatheringId gathering) {
        var shown = new HashMap<UUID, Shown>();
        jdbc.sql("""
                select a.id, f.slug, f.title_pl, f.title_de, f.title_en
                  from public_film(:now) f join agenda_item a on a.id = f.premiere
                 where a.gathering = :gathering order by f.id
                """).param("now", Timestamp.from(clock.instant())).param("gathering", gathering.value())
                .query(row -> {
                    shown.putIfAbsent(row.getObject("id", UUID.class),
                            new Shown("/films/" + Rows.text(row, "slug"), Rows.translated(row, "title")));
                });
        return shown;
    }
}
