package org.tandem.gathering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.shared.NotFound;

/** The places at gatherings: never more people than there are places, not even in the same millisecond. */
@Component
public class GatheringPlaces {

    /** A gathering while its row is locked. */
    public record Held(GatheringId id, EditionId edition, boolean isAnnounced, Instant startsAt, @Nullable Integer capacity,
            int taken, boolean isClosed) {

        /** Whether so many more people have a place. */
        public boolean hasRoomFor(int people) {
            return capacity == null || taken + people <= capacity;
        }

        /** How many places are left; {@link Integer#MAX_VALUE} where there is no limit, 0 where too many are taken. */
        public int free() {
            return capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - taken);
        }

        /** Whether people register at this moment, be it for the waiting list. */
        public boolean takesRegistrations(Instant now) {
            return isAhead(now) && !isClosed;
        }

        /** It is announced, not called off, and has not begun. */
        public boolean isAhead(Instant now) {
            return isAnnounced && now.isBefore(startsAt);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    GatheringPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever takes or gives back places comes here first, and waits for those who were before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Held lock(GatheringId gathering) {
        return jdbc.sql("""
                select id, edition, state, starts_at, capacity, taken, registration_closed_at is not null as closed from gathering where id = ? for no key update
                """).param(gathering.value()).query(GatheringPlaces::held).optional().orElseThrow(() -> new NotFound(gathering));
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(new GatheringId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                new EditionId(Objects.requireNonNull(row.getObject("edition", UUID.class))),
                Rows.text(row, "state").equals("PUBLISHED"), row.getTimestamp("starts_at").toInstant(),
                row.getObject("capacity", Integer.class), row.getInt("taken"), row.getBoolean("closed"));
    }

    /** For what brings the people ({@code holder}: a registration); the database refuses one too many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(GatheringId gathering, UUID holder, int people) {
        jdbc.sql("insert into gathering_place (gathering, holder, people, since) values (?, ?, ?, ?)")
                .params(gathering.value(), holder, people, Timestamp.from(clock.instant())).update();
    }

    /** One of several; the holder keeps the others. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBackOne(GatheringId gathering, UUID holder) {
        jdbc.sql("update gathering_place set people = people - 1 where gathering = ? and holder = ?")
                .params(gathering.value(), holder).update();
    }

    /** Giving back twice changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(GatheringId gathering, UUID holder) {
        jdbc.sql("delete from gathering_place where gathering = ? and holder = ?").params(gathering.value(), holder).update();
    }
}
