package org.tandem.following;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.account.link.Secret;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/**
 * What somebody follows, and how she changes or stops that: signed in, or by the secret in a digest.
 *
 * @param id null for one who is signed in
 * @param address where her digests go; empty where nobody is signed in and no secret was shown
 */
@NamedInterface("pages")
public record FollowedPage(@Nullable FollowerId id, String secret, String address, List<Topic> topics, Typed typed) {

    /** For one who is not signed in and brings no secret. */
    static final FollowedPage NOBODY = new FollowedPage(null, "", "", List.of(), Typed.nothing());

    /** Below which her acts are. */
    public String acts() {
        return id == null ? "/following" : "/followers/" + id;
    }

    /** How many of them have a public page. */
    public long shown() {
        return topics.stream().filter(it -> !it.isHidden()).count();
    }

    public boolean isNobody() {
        return address.isEmpty();
    }

    public boolean isRhythm(Rhythm rhythm) {
        return typed.value("rhythm").equals(rhythm.name());
    }

    /** The secret is in the page, and nowhere else. */
    @Override
    public String toString() {
        return "followed page";
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final Topics topics;
        private final Followers followers;

        Query(JdbcClient jdbc, Topics topics, Followers followers) {
            this.jdbc = jdbc;
            this.topics = topics;
            this.followers = followers;
        }

        FollowedPage of(Actor actor) {
            var address = jdbc.sql("select email from person where id = ?").param(actor.someone().value()).query(String.class)
                    .single();
            return followers.of(actor.someone()).flatMap(id -> read(id, null, ""))
                    .orElseGet(() -> new FollowedPage(null, "", address, List.of(), Typed.nothing()));
        }

        /** @throws NotFound for a wrong secret, and for whoever follows nothing any more */
        FollowedPage find(FollowerId id, Secret secret) {
            var follower = followers.opened(id, secret);
            return read(follower, follower, secret.text()).orElseThrow(() -> new NotFound(id));
        }

        private Optional<FollowedPage> read(FollowerId follower, @Nullable FollowerId shown, String secret) {
            var followed = topics.followedBy(follower);
            return jdbc.sql("""
                    select coalesce(p.email, f.email) as email, f.language, f.rhythm
                      from follower f left join person p on p.id = f.person where f.id = ?
                    """).param(follower.value())
                    .query((row, _) -> new FollowedPage(shown, secret, Rows.text(row, "email"), followed,
                            Typed.with(Map.of("rhythm", Rows.text(row, "rhythm"), "language", Rows.text(row, "language")))))
                    .optional();
        }
    }
}
