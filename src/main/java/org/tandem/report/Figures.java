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

        /** One statement: a row for each step of the funnel and for each phase. */
        Figures find(EditionId edition) {
            var stages = new ArrayList<Stage>();
            var phases = new ArrayList<Phase>();
            jdbc.sql("""
                    with pair as (select count(*) as pairs, count(distinct n.business) as business, count(distinct n.social) as social
                                    from nomination n where n.edition = :edition),
                         talk as (select count(*) as pairs, count(distinct business) as business, count(distinct social) as social,
                                         count(*) filter (where state = 'AGREED') as agreed,
                                         count(distinct business) filter (where state = 'AGREED') as agreed_business,
                                         count(distinct social) filter (where state = 'AGREED') as agreed_social
                                    from negotiation where edition = :edition),
                         done as (select count(*) as pairs, count(distinct business) as business, count(distinct social) as social
                                    from partnership where edition = :edition and concluded_at is not null),
                         taking_part as (select count(*) filter (where side = 'BUSINESS') as business,
                                         count(*) filter (where side = 'SOCIAL') as social,
                                         count(*) filter (where side = 'BUSINESS' and state = 'QUALIFIED') as qualified_business,
                                         count(*) filter (where side = 'SOCIAL' and state = 'QUALIFIED') as qualified_social
                                    from participation where edition = :edition)
                    select 1 as place, 'applied' as name, business, social, null::bigint as pairs, null::date as opens_on, null::date as closes_on
                      from taking_part
                    union all select 2, 'qualified', qualified_business, qualified_social, null, null, null from taking_part
                    union all select 3, 'nominated', business, social, pairs, null, null from pair
                    union all select 4, 'negotiating', business, social, pairs, null, null from talk
                    union all select 5, 'agreed', agreed_business, agreed_social, agreed, null, null from talk
                    union all select 6, 'concluded', business, social, pairs, null, null from done
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
