package org.tandem.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.account.link.Secret;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.NotFound;

/**
 * What the link in the first mail opens: what is to be followed, and the button that confirms it.
 *
 * @param follower whom the same link opens once it is confirmed, as long as she follows something
 */
@NamedInterface("pages")
public record RequestPage(FollowRequestId id, String secret, Standing standing, Rhythm rhythm, List<Topic> topics,
        @Nullable FollowerId follower, Typed typed) {

    /** How a request stands. */
    public enum Standing {

        ASKED, CONFIRMED, LATE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean canConfirm() {
        return standing == Standing.ASKED;
    }

    /** Behind the language: what she follows, to be changed or stopped. */
    public String followed() {
        return "/followers/" + follower + "/" + secret;
    }

    RequestPage with(Typed said) {
        return new RequestPage(id, secret, standing, rhythm, topics, follower, said);
    }

    /** The secret is in the page, and nowhere else. */
    @Override
    public String toString() {
        return "request page";
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final Topics topics;
        private final Clock clock;

        Query(JdbcClient jdbc, Topics topics, Clock clock) {
            this.jdbc = jdbc;
            this.topics = topics;
            this.clock = clock;
        }

        /** @throws NotFound for a wrong secret as for a request that is not there */
        RequestPage find(FollowRequestId id, Secret secret) {
            return jdbc
                    .sql("""
                            select r.rhythm, r.topics, r.asked_at, r.confirmed_at, r.erased_at, s.follower
                              from follow_request r left join follower_secret s on s.hash = r.hash
                             where r.id = ? and r.hash = ?
                            """)
                    .params(id.value(), secret.hash()).query((row, _) -> page(id, secret, row)).optional()
                    .orElseThrow(() -> new NotFound(id));
        }

        private RequestPage page(FollowRequestId id, Secret secret, ResultSet row) throws SQLException {
            var last = row.getTimestamp("asked_at").toInstant().plus(Following.TO_CONFIRM);
            var wanted = row.getTimestamp("erased_at") == null && clock.instant().isBefore(last)
                    ? topics.of(Arrays.asList((String[]) row.getArray("topics").getArray()))
                    : List.<Topic>of();
            var standing = row.getTimestamp("confirmed_at") != null
                    ? Standing.CONFIRMED
                    : wanted.isEmpty() ? Standing.LATE : Standing.ASKED;
            var follower = row.getObject("follower", UUID.class);
            return new RequestPage(id, secret.text(), standing, Rhythm.valueOf(Rows.text(row, "rhythm")), wanted,
                    follower == null ? null : new FollowerId(follower), Typed.nothing());
        }
    }
}
