package org.tandem.following;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.link.Secret;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** A follower changes how often she is told, or stops: signed in, or by the secret in any of her digests. Who is forgotten stays so. */
@Service
@Transactional
public class Stopping {

    private final JdbcClient jdbc;
    private final Followers followers;
    private final AuditTrail trail;
    private final Clock clock;

    Stopping(JdbcClient jdbc, Followers followers, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.followers = followers;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param thing one of them, or null for all; what is not followed is not, and that is all */
    public void stop(Actor actor, @Nullable UUID thing) {
        followers.unite(actor.someone());
        followers.of(actor.someone()).ifPresent(follower -> stop(actor, follower, thing));
    }

    /** @throws NotFound for a wrong secret */
    Stopped stop(FollowerId follower, Secret secret, @Nullable UUID thing) {
        return stop(Actor.TANDEM, followers.opened(follower, secret), thing);
    }

    private Stopped stop(Actor actor, FollowerId follower, @Nullable UUID thing) {
        var stopped = jdbc
                .sql("delete from followed where follower = :follower and (cast(:thing as uuid) is null or thing = :thing)")
                .param("follower", follower.value()).param("thing", thing).update();
        if (stopped == 0) return Stopped.SOME;
        trail.record(actor, "following.stop", follower.value(), null, Map.of("things", stopped));
        return followers.forgetIdle(follower);
    }

    public void change(Actor actor, Rhythm rhythm, Language language) {
        var follower = followers.of(actor.someone()).orElseThrow(() -> new NotFound("follower"));
        change(actor, follower, rhythm, language);
    }

    public void change(FollowerId follower, Secret secret, Rhythm rhythm, Language language) {
        change(Actor.TANDEM, followers.opened(follower, secret), rhythm, language);
    }

    private void change(Actor actor, FollowerId follower, Rhythm rhythm, Language language) {
        followers.change(follower, rhythm, language.name(), clock.instant());
        trail.record(actor, "following.change", follower.value(), null, Map.of("rhythm", rhythm.name()));
    }
}
