package org.tandem.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Slice;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** A nomination in the list of one of its two: a company sees those it made, an organisation those it received. */
public record NominationRow(UUID id, String state, String company, String organisation, Instant madeAt, LocalDate expiresOn,
        boolean received) {

    /** @param state what is shown, empty for all */
    public record Listed(String state, Slice<NominationRow> rows) {}

    @Component
    static class Query {

        private static final int SIZE = 30;

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** The newest first. */
        Listed list(Actor actor, String state, @Nullable UUID before) {
            if (actor.organisation() == null) throw new NotFound("organisation");
            var rows = jdbc.sql("""
                    select n.id, n.state, bo.name as company, so.name as organisation, n.made_at, n.expires_on, s.organisation = :organisation as received
                      from participation p
                      join nomination n on p.id in (n.business, n.social)
                      join participation b on b.id = n.business join organisation bo on bo.id = b.organisation
                      join participation s on s.id = n.social join organisation so on so.id = s.organisation
                     where p.organisation = :organisation
                       and (:state = '' or n.state = :state)
                    """ + (before == null ? "" : " and n.id < :before") + " order by n.id desc limit :size")
                    .param("organisation", NominationAccess.organisation(actor)).param("state", state).param("before", before)
                    .param("size", SIZE + 1)
                    .query((row, _) -> row(row))
                    .list();
            return new Listed(state, Slice.of(rows, SIZE, row -> row.id().toString()));
        }

        private static NominationRow row(ResultSet row) throws SQLException {
            return new NominationRow(row.getObject("id", UUID.class), String.valueOf(row.getString("state")),
                    String.valueOf(row.getString("company")),
                    String.valueOf(row.getString("organisation")), row.getTimestamp("made_at").toInstant(),
                    row.getDate("expires_on").toLocalDate(),
                    row.getBoolean("received"));
        }
    }
}
