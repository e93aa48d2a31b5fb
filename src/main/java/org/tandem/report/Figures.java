package org.tandem.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.programme.Phase;
import org.tandem.programme.PhaseKind;
import org.tandem.report.Funnel.Stage;

/** The counts of an edition and its phases. */
record Figures(Funnel funnel, List<Phase> phases) {

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** One statement: a row for each step of the funnel and for each phase. Nothing is counted: the figures are kept with each change. */
        Figures find(EditionId edition) {
            var stages = new ArrayList<Stage>();
            var phases = new ArrayList<Phase>();
            jdbc.sql("""
                    with figure as (
                        select what, side, state, sum(number) as number from edition_figure where edition = :edition group by what, side, state
                    ), step (place, name, what, state, pairs, pairs_state) as (values
                        (1, 'applied', 'participation', null, null, null),
                        (2, 'qualified', 'participation', 'QUALIFIED', null, null),
                        (3, 'nominated', 'step', 'NOMINATED', 'nomination', null),
                        (4, 'negotiating', 'step', 'NEGOTIATING', 'negotiation', null),
                        (5, 'agreed', 'step', 'AGREED', 'negotiation', 'AGREED'),
                        (6, 'concluded', 'step', 'CONCLUDED', 'concluded partnership', null)
                    )
                    select s.place, s.name, coalesce(sum(f.number) filter (where f.side = 'BUSINESS'), 0) as business,
                           coalesce(sum(f.number) filter (where f.side = 'SOCIAL'), 0) as social,
                           case when s.pairs is not null then coalesce(sum(f.number) filter (where f.side = ''), 0)::bigint end as pairs,
                           null::date as opens_on, null::date as closes_on
                      from step s
                      left join figure f on f.what = s.what and f.state = coalesce(s.state, f.state)
                                         or f.what = s.pairs and f.state = coalesce(s.pairs_state, f.state)
                     group by s.place, s.name, s.pairs
                    union all select 0, kind, 0, 0, 0, opens_on, closes_on from phase where edition = :edition
                    order by place
                    """)
                    .param("edition", edition.value())
                    .query(row -> {
                        if (row.getInt("place") > 0) stages.add(stage(row));
                        else
                            phases.add(phase(row));
                    });
            phases.sort(Comparator.comparing(Phase::kind));
            return new Figures(new Funnel(stages), phases);
        }

        private static Stage stage(ResultSet row) throws SQLException {
            @Nullable
            Long pairs = row.getObject("pairs", Long.class);
            return new Stage(String.valueOf(row.getString("name")), row.getInt("business"), row.getInt("social"),
                    pairs == null ? null : pairs.intValue());
        }

        private static Phase phase(ResultSet row) throws SQLException {
            return new Phase(PhaseKind.valueOf(row.getString("name")), row.getDate("opens_on").toLocalDate(),
                    row.getDate("closes_on").toLocalDate());
        }
    }
}
