package org.tandem.following;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.account.link.Secret;
import org.tandem.shared.NotFound;
import org.tandem.shared.Overtaken;
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
                """).param(person.value()).query(UUID.class).optional().map(FollowerId::new);
    }

    /** Takes one on, or finds her; either way with the rhythm and language of this wish, and held until the end of the act. */
    FollowerId enter(PersonId person, Wish wish, Instant now) {
        unite(person);
        return enter(person, null, wish, now);
    }

    FollowerId enter(String email, Wish wish, Instant now) {
        var person = jdbc.sql("select id from person where email = ?").param(email).query(UUID.class).optional();
        return person.isPresent() ? enter(new PersonId(person.get()), wish, now) : enter(null, email, wish, now);
    }

    /** Of two at once that take the same one on, the later finds her. */
    private FollowerId enter(@Nullable PersonId person, @Nullable String email, Wish wish, Instant now) {
        var id = person == null ? null : person.value();
        if (held(id, email).isEmpty()) insert(id, email, wish, now);
        return change(held(id, email).orElseThrow(() -> new Overtaken("follower")), wish, now);
    }

    private Optional<FollowerId> held(@Nullable UUID person, @Nullable String email) {
        return jdbc.sql("select id from follower where person = :person or email = :email for update")
                .param("person", person, Types.OTHER).param("email", email, Types.VARCHAR).query(UUID.class).optional()
                .map(FollowerId::new);
    }

    /** What her address followed before it was hers is followed by the person; where she follows too, the two become one. */
    boolean unite(PersonId person) {
        var address = jdbc.sql("select f.id from follower f join person p on p.email = f.email where p.id = ? for update of f")
                .param(person.value()).query(UUID.class).optional();
        if (address.isEmpty()) return false;
        var known = held(person.value(), null);
        if (known.isPresent()) merge(address.get(), known.get());
        else
            jdbc.sql("update follower set person = ?, email = null where id = ?").params(person.value(), address.get()).update();
        return true;
    }

    /** As much as one can follow. The links in the mails to the address stay good. */
    private void merge(UUID address, FollowerId into) {
        var both = Map.of("address", address, "into", into.value(), "most", Following.MOST);
        jdbc.sql("""
                insert into followed (follower, kind, thing, since)
                select :into, w.kind, w.thing, w.since
                  from followed w
                 where w.follower = :address and w.thing not in (select thing from followed where follower = :into)
                 order by w.since desc limit (select :most - count(*) from followed where follower = :into)
                """).params(both).update();
        jdbc.sql("update follower_secret set follower = :into, former = :address where follower = :address").params(both)
                .update();
        jdbc.sql("delete from follower where id = :address").params(both).update();
    }

    /** What is public by now is no news to her. */
    private void insert(@Nullable UUID person, @Nullable String email, Wish wish, Instant now) {
        news.note(now);
        jdbc.sql("""
                insert into follower (id, person, email, language, rhythm, zone, since, told, due_at)
                select :id, :person, :email, :language, :rhythm, z.zone, :now, :told, next_digest(:rhythm, z.zone, :now)
                  from (select coalesce(:zone, (select time_zone from house order by id limit 1), 'UTC') as zone) z
                on conflict do nothing
                """).param("id", FollowerId.next().value()).param("person", person, Types.OTHER)
                .param("email", email, Types.VARCHAR).param("told", news.last())
                .param("language", wish.language().name()).param("rhythm", wish.rhythm().name())
                .param("zone", wish.topics().stream().map(Topic::zone).filter(Objects::nonNull).findFirst().orElse(null),
                        Types.VARCHAR)
                .param("now", Timestamp.from(now)).update();
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

    /**
     * Whom a secret opens, by the id that its mail has.
     *
     * @throws NotFound for a wrong secret as for somebody who is not there, or not any more
     */
    FollowerId opened(FollowerId id, Secret secret) {
        return jdbc.sql("select follower from follower_secret where hash = ? and ? in (follower, former)")
                .params(secret.hash(), id.value()).query(UUID.class).optional().map(FollowerId::new)
                .orElseThrow(() -> new NotFound(id));
    }

    boolean isGone(FollowerId id) {
        return jdbc.sql("select not exists (select from follower where id = :id) and not exists "
                + "(select from follower_secret where former = :id)").param("id", id.value()).query(Boolean.class).single();
    }

    /** Who follows nothing any more is forgotten, with her address. @return what became of her */
    Stopped forgetIdle(FollowerId id) {
        return jdbc.sql("""
                delete from follower f where f.id = ? and not exists (select from followed w where w.follower = f.id)
                returning f.person is null
                """).param(id.value()).query(Boolean.class).optional()
                .map(address -> address ? Stopped.ALL_WITH_THE_ADDRESS : Stopped.ALL).orElse(Stopped.SOME);
    }
}
