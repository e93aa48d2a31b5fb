package org.tandem.following;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.Letterbox;
import org.tandem.account.link.Secret;
import org.tandem.shared.Language;

/** What the tests say of those who follow something. */
@Component
@Lazy
class Readership {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Following following;
    private final Topics topics;
    private final Letterbox letterbox;
    private final JdbcClient jdbc;

    Readership(Following following, Topics topics, Letterbox letterbox, JdbcClient jdbc) {
        this.following = following;
        this.topics = topics;
        this.letterbox = letterbox;
        this.jdbc = jdbc;
    }

    String address() {
        return "reader" + COUNT.incrementAndGet() + "@example.org";
    }

    Wish wish(Rhythm rhythm, Topic.Kind kind, UUID... things) {
        return new Wish(topics.of(List.of(things).stream().map(it -> kind.word() + ":" + it).toList()), rhythm, Language.EN);
    }

    /** Somebody asks, and has followed the link in the mail. */
    String follows(Rhythm rhythm, Topic.Kind kind, UUID thing) {
        var email = address();
        var id = following.ask(email, wish(rhythm, kind, thing));
        following.confirm(id, secret(email));
        return email;
    }

    /** As the link in the last mail has it. */
    Secret secret(String email) {
        return secret(email, 1);
    }

    /** Once so many mails are there. */
    Secret secret(String email, int mails) {
        letterbox.last(email, mails);
        var link = link(email);
        return new Secret(link.substring(link.lastIndexOf('/') + 1));
    }

    /** The last address in the last mail. */
    String link(String email) {
        letterbox.only(email);
        return letterbox.all(email).getLast().body().lines().filter(it -> it.startsWith("http")).toList().getLast()
                .replaceFirst("https?://[^/]+", "");
    }

    /** One more, as a digest would carry it. */
    Secret issued(FollowerId follower) {
        var secret = Secret.next();
        jdbc.sql("insert into follower_secret (hash, follower, issued_at) values (?, ?, now())")
                .params(secret.hash(), follower.value()).update();
        return secret;
    }

    FollowerId id(String email) {
        return new FollowerId(Objects.requireNonNull(
                jdbc.sql("select id from follower where email = ?").param(email).query(UUID.class).single()));
    }

    int count(String sql, Object value) {
        return jdbc.sql(sql).param(value).query(Integer.class).single();
    }
}
