package org.tandem.following;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;

/**
 * Makes the digests that are due, so many at a time: whoever is due is locked, told, and due again at another time, in one
 * transaction. A second run, on this node or another, finds her not due any more. Who has no news gets no digest.
 */
@Service
@Transactional
class Digesting {

    static final int AT_ONCE = 200;
    private static final Duration UNCONFIRMED = Duration.ofDays(7);
    private static final Duration REMEMBERED = Duration.ofDays(90);
    /** So long the links in a digest stop it: longer than a year, since what one follows may have news once a year. Only hashes are kept. */
    private static final Duration SECRETS = Duration.ofDays(400);

    private record Due(UUID id, long told) {}

    private final JdbcClient jdbc;
    private final News news;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;

    Digesting(JdbcClient jdbc, News news, ApplicationEventPublisher events, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    void note() {
        news.note(clock.instant());
    }

    /** Whether anybody waits for a digest: asked often, answered from an index. */
    boolean isDue() {
        return jdbc.sql("select exists (select from follower where due_at <= ?)").param(Timestamp.from(clock.instant()))
                .query(Boolean.class).single();
    }

    /** @return how many followers were looked at; none where nobody is due */
    int makeSome() {
        var now = clock.instant();
        var due = due(now);
        if (due.isEmpty()) return 0;
        var top = news.last();
        var ids = due.stream().map(Due::id).toArray(UUID[]::new);
        var fresh = news.between(due.stream().mapToLong(Due::told).min().orElse(top), top);
        if (fresh.length > 0) make(ids, fresh, top, now);
        jdbc.sql("update follower set told = :top, due_at = next_digest(rhythm, zone, :now) where id = any(:ids)")
                .param("top", top).param("now", Timestamp.from(now)).param("ids", ids).update();
        return due.size();
    }

    private List<Due> due(Instant now) {
        return jdbc.sql("select id, told from follower where due_at <= ? order by due_at, id limit ? for update skip locked")
                .params(Timestamp.from(now), AT_ONCE)
                .query((row, _) -> new Due(row.getObject("id", UUID.class), row.getLong("told"))).list();
    }

    private void make(UUID[] followers, UUID[] fresh, long top, Instant now) {
        var batch = BatchId.next();
        var made = jdbc.sql("with fresh as materialized (select n.number, p.about from (" + News.AMONG + """
                ) p join news n on n.thing = p.id)
                insert into digest (id, batch, follower, since, until, made_at)
                select gen_random_uuid(), :batch, f.id, f.told, :top, :now
                  from follower f
                 where f.id = any(:followers)
                   and exists (select from fresh x join followed w on w.follower = f.id and (w.kind = 'ALL' or w.thing = any(x.about))
                                where x.number > f.told)
                """).param("ids", fresh).param("batch", batch.value()).param("top", top).param("now", Timestamp.from(now))
                .param("followers", followers).update();
        if (made == 0) return;
        events.publishEvent(new FollowEvent.DigestsMade(batch, now));
        trail.record(Actor.TANDEM, "digest.make", batch.value(), null, Map.of("digests", made));
    }

    /** Addresses that nobody confirmed are erased; later on, all that is left of a request, old digests and old secrets. */
    void tidy() {
        var now = clock.instant();
        var erased = jdbc.sql("""
                update follow_request set email = null, topics = '{}', erased_at = :now
                 where email is not null and asked_at <= :then returning id
                """).param("now", Timestamp.from(now)).param("then", Timestamp.from(now.minus(UNCONFIRMED))).query(UUID.class)
                .list();
        for (var request : erased)
            trail.record(Actor.TANDEM, "following.lapse", Objects.requireNonNull(request), null, Map.of());
        forget("delete from follow_request where asked_at < ? and confirmed_at is null", now.minus(REMEMBERED));
        // its link leads to what she follows as long as those in her digests do
        forget("delete from follow_request where asked_at < ?", now.minus(SECRETS));
        forget("delete from digest where made_at < ?", now.minus(REMEMBERED));
        forget("delete from follower_secret where issued_at < ?", now.minus(SECRETS));
    }

    private void forget(String sql, Instant before) {
        jdbc.sql(sql).param(Timestamp.from(before)).update();
    }
}
