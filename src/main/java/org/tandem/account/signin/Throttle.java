package org.tandem.account.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.Digest;

/** So many attempts in so much time, and then no more for a while; kept in the database, so that all nodes count together. */
@Component
public class Throttle {

    /** What is tried, how often, in what time. */
    public enum Attempt {

        SIGN_IN(5, Duration.ofMinutes(15)), SIGN_IN_FROM(30, Duration.ofMinutes(15)), //
        LINK(5, Duration.ofHours(1)), LINK_FROM(30, Duration.ofHours(1)), //
        REGISTRATION(10, Duration.ofHours(1)), REGISTRATION_FROM(60, Duration.ofHours(1)), //
        FOLLOWING(3, Duration.ofDays(1)), FOLLOWING_FROM(30, Duration.ofHours(1));

        private final int limit;
        private final Duration within;

        Attempt(int limit, Duration within) {
            this.limit = limit;
            this.within = within;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts first and asks then, so that a hundred at once are no more than one after the other; a refused one does not count. */
    public boolean admits(Attempt attempt, String whom) {
        var now = clock.instant();
        jdbc.sql("delete from attempt where at < ?").param(Timestamp.from(now.minus(Duration.ofDays(1)))).update();
        var id = jdbc.sql("insert into attempt (kind, whom, at) values (?, ?, ?) returning id")
                .params(attempt.name(), hash(whom), Timestamp.from(now)).query(Long.class).single();
        var made = jdbc.sql("select count(*) from attempt where kind = ? and whom = ? and at > ?")
                .params(attempt.name(), hash(whom), Timestamp.from(now.minus(attempt.within))).query(Integer.class).single();
        if (made <= attempt.limit) return true;
        jdbc.sql("delete from attempt where id = ?").param(id).update();
        return false;
    }

    public void forget(Attempt attempt, String whom) {
        jdbc.sql("delete from attempt where kind = ? and whom = ?").params(attempt.name(), hash(whom)).update();
    }

    void forgetLast(Attempt attempt, String whom) {
        jdbc.sql("delete from attempt where id = (select max(id) from attempt where kind = ? and whom = ?)")
                .params(attempt.name(), hash(whom)).update();
    }

    private static byte[] hash(String whom) {
        return Digest.bytesOf(whom.strip().toLowerCase(Locale.ROOT));
    }
}
