package org.tandem.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.gathering.GatheringId;
import org.tandem.registration.AttendeeCode;
import org.tandem.registration.AttendeeId;
import org.tandem.registration.QrCode;
import org.tandem.screen.Rows;
import org.tandem.shared.Digest;

/**
 * One who is registered.
 *
 * @param name null once it was removed
 * @param side as the table of participations writes it, null for a guest whose organisation does not take part
 * @param at when she was checked in
 */
@NamedInterface("pages")
public record AttendeeRow(AttendeeId id, @Nullable String name, @Nullable String organisation, @Nullable String side, String code,
        @Nullable Instant at) {

    /** Of the code, for a phone that is to know it again and not to keep it. */
    public String digest() {
        return Digest.of(code).substring(0, 32);
    }

    public String spelt() {
        return new AttendeeCode(code).spelt();
    }

    public QrCode picture() {
        return new QrCode(code);
    }

    public boolean came() {
        return at != null;
    }

    @Override
    public String toString() {
        return "attendee " + id;
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** All who are registered, by their names. */
        List<AttendeeRow> of(GatheringId gathering) {
            return jdbc.sql("""
                    select a.id, a.name, a.code, coalesce(o.name, r.organisation) as organisation, p.side, c.scanned_at
                      from registration r join attendee a on a.registration = r.id
                      left join participation p on p.id = r.participation
                      left join organisation o on o.id = p.organisation
                      left join check_in c on c.attendee = a.id and c.undone_at is null
                     where r.gathering = ? and r.state = 'REGISTERED'
                     order by lower(unaccent(a.name)) nulls last, a.id
                    """).param(gathering.value()).query(Query::row).list();
        }

        private static AttendeeRow row(ResultSet row, int number) throws SQLException {
            var at = row.getTimestamp("scanned_at");
            return new AttendeeRow(new AttendeeId(Objects.requireNonNull(row.getObject("id", UUID.class))), row.getString("name"),
                    row.getString("organisation"), row.getString("side"), Rows.text(row, "code"),
                    at == null ? null : at.toInstant());
        }
    }
}
