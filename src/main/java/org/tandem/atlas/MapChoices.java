package org.tandem.atlas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.screen.Screen;
import org.tandem.shared.Translated;

/** What the map can be asked for: the published editions, their areas that have a public partnership, and the years of all these. */
@NamedInterface("pages")
public record MapChoices(List<Choice> choices) {

    /** @param within the edition that an area is of, where all are shown */
    public record Choice(String what, String value, Translated name, Translated within) {

        static Choice of(ResultSet row, int number) throws SQLException {
            return new Choice(Rows.text(row, "what"), Rows.text(row, "value"), Rows.translated(row, "name"),
                    Rows.translated(row, "within"));
        }

        private String label(Screen screen) {
            if (name.isEmpty()) return value;
            return within.isEmpty() ? screen.t(name) : screen.t(name) + " (" + screen.t(within) + ")";
        }
    }

    /** By value, under one that leaves it open. */
    public Map<String, String> of(String what, Screen screen) {
        var options = new LinkedHashMap<String, String>();
        options.put("", screen.t("atlas.any." + what));
        choices.stream().filter(it -> it.what().equals(what)).forEach(it -> options.put(it.value(), it.label(screen)));
        return options;
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final Clock clock;

        Query(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        MapChoices of(@Nullable String edition) {
            return new MapChoices(jdbc.sql("""
                    with shown as (
                        select v.theme, extract(year from coalesce(v.started_on, (v.concluded_at at time zone h.time_zone)::date))::int as first,
                               extract(year from coalesce(v.ended_on, (cast(:now as timestamptz) at time zone h.time_zone)::date))::int as last
                          from public_partnership v
                          join edition e on e.id = v.edition
                          join initiative i on i.id = e.initiative
                          join house h on h.id = i.house
                    )
                    select 'edition' as what, e.slug as value, e.name_pl, e.name_de, e.name_en,
                           null as within_pl, null as within_de, null as within_en,
                           row_number() over (order by (select max(closes_on) from phase where edition = e.id) desc nulls last, e.id) as place
                      from edition e where e.published
                    union all
                    select 'area', t.id::text, t.name_pl, t.name_de, t.name_en,
                           case when :one then null else e.name_pl end, case when :one then null else e.name_de end,
                           case when :one then null else e.name_en end, row_number() over (order by e.id desc, t.position)
                      from theme t
                      join edition e on e.id = t.edition
                     where e.published and (not :one or e.slug = cast(:edition as text)) and t.id in (select theme from shown)
                    union all
                    select 'year', y.year::text, null, null, null, null, null, null, -y.year
                      from (select generate_series(first, last) as year from shown
                            union
                            select extract(year from g.starts)::int from gathering g join edition e on e.id = g.edition
                             where g.state = 'PUBLISHED' and g.admission = 'PUBLIC' and e.published) y
                     order by what, place
                    """).param("edition", edition).param("one", edition != null).param("now", Timestamp.from(clock.instant()))
                    .query(Choice::of).list());
        }
    }
}
