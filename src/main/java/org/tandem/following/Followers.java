package org.tandem.following;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.account.link.Secret;
import org.tandem.shared.NotFound;
import org.tandem.shared.PersonId;

/** Who follows something: a person, or an address without one. An address that has become a person's is hers. */
@Component
class Followers {

    private final JdbcClient jdbc;
    private final News news;

    Followers(JdbcClient jdbc, News news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    Optional<FollowerId> of(PersonId person) {
        return jdbc.sql("""
                select f.id from follower f join person p on p.id = ? and (f.person = p.id or f.email = p.email)
                 order by f.person is null limit 1
                """).param(person.value()).query(UUID.class).optional().map(id -> new FollowerId(Objects.requireNonNull(id)));
    }

    /** Takes one on, or finds her; either way with the rhythm and language of this wish, and held until the end of the act. */
    FollowerId enter(PersonId person, Wish wish, Instant now) {
        var known = of(person);
        if (known.isEmpty()) return insert(person, null, wish, now);
        jdbc.sql("update follower set person = ?, email = null where id = ?").params(person.value(), known.get().value())
                .update();
        return change(known.get(), wish, now);
    }

    FollowerId enter(String email, Wish wish, Instant now) {
        var person = jdbc.sql("select id from person where email = ?").param(email).query(UUID.class).optional();
        if (person.isPresent()) return enter(new PersonId(person.get()), wish, now);
        var known = jdbc.sql("select id from follower where email = ?").param(email).query(UUID.class).optional();
        return known.isPresent() ? change(new FollowerId(known.get()), wish, now) : insert(null, email, wish, now);
    }

    /** What is public by now is no news to her. */
    private FollowerId insert(@Nullable PersonId person, @Nullable String email, Wish wish, Instant now) {
        var id = FollowerId.next();
        jdbc.sql("""
                insert into follower (id, person, email, language, rhythm, zone, since, told, due_at)
                select :id, :person, :email, :language, :rhythm, z.zone, :now, :told,
                       next_digest(:rhythm, z.zone, :now)
                  from (select coalesce(:zone, (select time_zone from house order by id limit 1), 'UTC') as zone) z
                """).param("id", id.value()).param("person", person == null ? null : person.value()).param("email", email)
                .param("told", news.note(now))
                .param("language", wish.language().name()).param("rhythm", wish.rhythm().name())
                .param("zone", wish.topics().stream().map(Topic::zone).filter(Objects::nonNull).findFirst().orElse(null),
                        java.sql.Types.VARCHAR)
                .param("now", Timestamp.from(now)).update();
        return id;
    }

    private FollowerId change(FollowerId id, Wish wish, Instant now) {
        change(id, wish.rhythm(), wish.language().name(), now);
        return id;
    }

    void change(FollowerId id, Rhythm rhythm, String language, Instant now) {
        jdbc.sql("""
                update follower set language = :language, rhythm = :rhythm, due_at = next_digest(:rhythm, zone, :now) where id = :id
                """).param("language", language).param("rhythm", rhythm.name()).param("now", Timestamp.from(now))
                .param("id", id.value()).update();
    }

    /** The same {@link NotFound} for a wrong secret as for somebody who is not there, or not any more. */
    void expect(FollowerId id, Secret secret) {
        var opens = jdbc.sql("select exists (select from follower_secret where follower = ? and hash = ?)")
                .params(id.value(), secret.hash()).query(Boolean.class).single();
        if (!opens) throw new NotFound(id);
    }

    /** Who follows nothing any more is forgotten, with her address. @return whether she is */
    boolean forgetIdle(FollowerId id) {
        return jdbc.sql("delete from follower f where f.id = ? and not exists (select from followed w where w.follower = f.id)")
                .param(id.value()).update() == 1;
    }
}
