package org.tandem.following;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.link.Secret;
import org.tandem.audit.AuditTrail;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/**
 * Somebody begins to follow. Whose address nobody has proven gets one mail, and nothing is followed before its link is confirmed;
 * a person who is signed in has proven hers. The audit trail knows how many things, and never which.
 */
@Service
@Transactional
public class Following {

    static final int MOST = 100;
    /** So long the link in the mail is good. */
    static final Duration TO_CONFIRM = Duration.ofDays(2);
    private static final Duration SENT_TWICE = Duration.ofMinutes(10);

    private record Asked(String email, Language language, Rhythm rhythm, List<String> topics, Instant at) {}

    private final JdbcClient jdbc;
    private final Followers followers;
    private final Topics topics;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;

    Following(JdbcClient jdbc, Followers followers, Topics topics, ApplicationEventPublisher events, AuditTrail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.followers = followers;
        this.topics = topics;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /** Out of what a form or somebody else names by kind and id. @throws BrokenRule {@code following.nothing} */
    public Wish wish(Collection<String> keys, Rhythm rhythm, Language language) {
        return new Wish(topics.of(keys), rhythm, language);
    }

    /**
     * The address is written to, whatever is known of it; once, where the same was asked a moment ago.
     *
     * @throws BrokenRule {@code following.email}
     */
    public FollowRequestId ask(String email, Wish wish) {
        var address = Wish.address(email);
        var now = clock.instant();
        var again = askedAgain(address, wish, now.minus(SENT_TWICE));
        if (again.isPresent()) return again.get();
        var id = FollowRequestId.next();
        jdbc.sql("""
                insert into follow_request (id, email, language, rhythm, topics, asked_at) values (?, ?, ?, ?, ?, ?)
                """).params(id.value(), address, wish.language().name(), wish.rhythm().name(),
                wish.keys().toArray(String[]::new), Timestamp.from(now)).update();
        events.publishEvent(new FollowEvent.FollowAsked(id, now));
        trail.record(Actor.TANDEM, "following.ask", id.value(), null, Map.of("things", wish.topics().size()));
        return id;
    }

    /** The same things, perhaps in another rhythm or language: the mail that is on its way does for both. */
    private Optional<FollowRequestId> askedAgain(String address, Wish wish, Instant after) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('follow ' || ?, 0))").param(address).query(row -> {});
        return jdbc.sql("""
                update follow_request set language = ?, rhythm = ?
                 where email = ? and topics = cast(? as text[]) and asked_at > ? returning id
                """).params(wish.language().name(), wish.rhythm().name(), address, wish.keys().toArray(String[]::new),
                Timestamp.from(after)).query(UUID.class).list().stream().map(Objects::requireNonNull).findFirst()
                .map(FollowRequestId::new);
    }

    /** @throws BrokenRule {@code following.too-many} */
    public FollowerId begin(Actor actor, Wish wish) {
        var follower = followers.enter(actor.someone(), wish, clock.instant());
        var added = add(follower, wish.topics());
        trail.record(actor, "following.begin", follower.value(), null, Map.of("things", added));
        return follower;
    }

    /**
     * The address is right, and the link that said so opens from now on what she follows; doing it again changes nothing. What has been hidden from the public meanwhile is not followed; where
     * nothing is left, it is too late.
     *
     * @throws NotFound for a wrong secret as for a request that is not there
     * @throws BrokenRule {@code following.too-late} or {@code following.too-many}
     */
    public void confirm(FollowRequestId id, Secret secret) {
        var state = jdbc.sql("""
                select case when confirmed_at is not null then 'CONFIRMED' when erased_at is not null then 'ERASED' else 'ASKED' end
                  from follow_request where id = ? and hash = ? for update
                """).params(id.value(), secret.hash()).query(String.class).optional().orElseThrow(() -> new NotFound(id));
        if (state.equals("CONFIRMED")) return;
        var now = clock.instant();
        var asked = asked(id, now);
        var wanted = topics.of(asked.topics());
        if (wanted.isEmpty()) throw new BrokenRule("following.too-late");
        var follower = followers.enter(asked.email(), new Wish(wanted, asked.rhythm(), asked.language()), now);
        var added = add(follower, wanted);
        jdbc.sql("insert into follower_secret (hash, follower, issued_at) values (?, ?, ?)")
                .params(secret.hash(), follower.value(), Timestamp.from(now)).update();
        jdbc.sql("update follow_request set email = null, topics = '{}', confirmed_at = ? where id = ?")
                .params(Timestamp.from(now), id.value()).update();
        trail.record(Actor.TANDEM, "following.confirm", follower.value(), null, Map.of("things", added));
    }

    private Asked asked(FollowRequestId id, Instant now) {
        return jdbc.sql("select * from follow_request where id = ? and email is not null").param(id.value())
                .query((row, _) -> new Asked(Rows.text(row, "email"), Language.valueOf(Rows.text(row, "language")),
                        Rhythm.valueOf(Rows.text(row, "rhythm")),
                        Arrays.asList((String[]) row.getArray("topics").getArray()),
                        row.getTimestamp("asked_at").toInstant()))
                .optional().filter(it -> now.isBefore(it.at().plus(TO_CONFIRM)))
                .orElseThrow(() -> new BrokenRule("following.too-late"));
    }

    /** @return how many are new */
    private int add(FollowerId follower, List<Topic> chosen) {
        var there = jdbc.sql("select thing from followed where follower = (select id from follower where id = ? for update)")
                .param(follower.value()).query(UUID.class).list();
        var fresh = chosen.stream().filter(it -> !there.contains(it.id())).toList();
        if (there.size() + fresh.size() > MOST) throw new BrokenRule("following.too-many", MOST);
        for (var topic : fresh)
            jdbc.sql("insert into followed (follower, kind, thing, since) values (?, ?, ?, ?)")
                    .params(follower.value(), topic.kind().name(), topic.id(), Timestamp.from(clock.instant())).update();
        return fresh.size();
    }
}
