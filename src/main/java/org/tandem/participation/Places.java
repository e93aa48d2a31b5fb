package org.tandem.participation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.shared.BrokenRule;

/** The places that participants hold: nobody holds more open negotiations than its capacity, not even in the same millisecond. */
@Component
public class Places {

    private final JdbcClient jdbc;
    private final Clock clock;

    Places(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes a place on both sides at once, for what holds them ({@code holder}: a nomination). Both rows are locked in the
     * order of their ids, so that two who cross never wait for each other.
     *
     * @throws BrokenRule {@code place.none-left}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(UUID holder, ParticipationId one, ParticipationId other) {
        Stream.of(one, other).sorted(Comparator.comparing(ParticipationId::toString))
                .forEach(participation -> take(holder, participation));
    }

    private void take(UUID holder, ParticipationId participation) {
        var free = jdbc.sql("select taken < capacity from participation where id = ? for update").param(participation.value())
                .query(Boolean.class).single();
        expectNotHeld(holder, participation);
        if (!free) throw new BrokenRule("place.none-left");
        jdbc.sql("insert into place (participation, holder, since) values (?, ?, ?)")
                .params(participation.value(), holder, Timestamp.from(clock.instant())).update();
    }

    /** Two who accept the same thing in the same moment: the second has waited for the first, and sees what it did. */
    private void expectNotHeld(UUID holder, ParticipationId participation) {
        var held = jdbc.sql("select exists (select from place where participation = ? and holder = ?)")
                .params(participation.value(), holder).query(Boolean.class).single();
        if (held) throw new OptimisticLockingFailureException("place of " + holder);
    }

    /** Gives both places back; giving back twice changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(UUID holder) {
        jdbc.sql(
                "select id from participation where id in (select participation from place where holder = ?) order by id::text for update")
                .param(holder).query(UUID.class).list();
        jdbc.sql("delete from place where holder = ?").param(holder).update();
    }
}
