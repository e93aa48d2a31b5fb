package org.tandem.organisation.claim;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.organisation.ClaimId;
import org.tandem.screen.Slice;
import org.tandem.shared.Actor;
import org.tandem.shared.OrganisationId;

/** Reads claims for the house: those that wait, and the last answers. */
@Component
class ClaimQuery {

    private static final int SIZE = 30;

    private static final String ROWS = """
            select c.id, c.organisation, o.name, p.name as claimant, p.email, p.sample, c.words, c.why, c.state, c.asked, c.answered,
                   (select count(*) from membership m where m.organisation = o.id) as members,
                   case c.state
                     when 'GRANTED' then not exists (select from audit_line a where a.person = c.person
                                                        and a.organisation = c.organisation and a.at >= c.answered)
                     when 'REFUSED' then not exists (select from claim d where d.person = c.person
                                                        and d.organisation = c.organisation and d.state = 'ASKED')
                     else false end as reversible
              from claim c
              join organisation o on o.id = c.organisation
              join person p on p.id = c.person
            """;

    private static final RowMapper<ClaimRow> ROW = (row, _) -> new ClaimRow(new ClaimId(row.getObject("id", UUID.class)),
            new OrganisationId(row.getObject("organisation", UUID.class)), row.getString("name"), row.getString("claimant"),
            row.getString("email"), row.getBoolean("sample"), row.getInt("members"), row.getString("words"), row.getString("why"),
            row.getString("state"),
            row.getTimestamp("asked").toInstant(), moment(row.getTimestamp("answered")), row.getBoolean("reversible"));

    private final JdbcClient jdbc;

    ClaimQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<ClaimRow> waiting(Actor actor, @Nullable ClaimId after) {
        actor.forHouse();
        var rows = jdbc.sql(ROWS + """
                 where c.state = 'ASKED'
                """ + (after == null ? "" : " and c.id > :after") + " order by c.id limit :limit")
                .param("after", after == null ? null : after.value())
                .param("limit", SIZE + 1)
                .query(ROW)
                .list();
        return Slice.of(rows, SIZE, row -> row.id().toString());
    }

    /** The last answers: among them is the one given by mistake. */
    List<ClaimRow> answered(Actor actor) {
        actor.forHouse();
        return jdbc.sql(ROWS + """
                 where c.state <> 'ASKED'
                 order by c.answered desc, c.id
                 limit 10
                """)
                .query(ROW)
                .list();
    }

    private static @Nullable Instant moment(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
