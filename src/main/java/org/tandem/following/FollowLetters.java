package org.tandem.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.link.Secret;
import org.tandem.screen.Rows;
import org.tandem.shared.Language;

/** Makes the secrets of mails and says what to write to whom; in the transaction that keeps the mail, so that both are there or none. */
@Component
public class FollowLetters {

    /** A digest tells so many things, and says how many more there are. */
    static final int MOST = 30;
    /** Behind that, nobody is told any more: what would show that she was is forgotten by then. */
    private static final Duration TOLD_WITHIN = Duration.ofDays(7);

    private record Span(long since, long until) {}

    private final JdbcClient jdbc;
    private final Topics topics;
    private final News news;
    private final Clock clock;

    FollowLetters(JdbcClient jdbc, Topics topics, News news, Clock clock) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.news = news;
        this.clock = clock;
    }

    /** Empty where the letter was written before, or there is nothing to follow any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<FollowLetter> issue(FollowRequestId request) {
        return jdbc.sql("""
                select email, language, topics from follow_request where id = ? and hash is null and email is not null for update
                """).param(request.value()).query((row, _) -> letter(request, row)).optional()
                .filter(letter -> !letter.topics().isEmpty());
    }

    private FollowLetter letter(FollowRequestId request, ResultSet row) throws SQLException {
        var secret = Secret.next();
        var language = Language.valueOf(Rows.text(row, "language"));
        var wanted = topics.of(Arrays.asList((String[]) row.getArray("topics").getArray()));
        jdbc.sql("update follow_request set hash = ? where id = ?").params(secret.hash(), request.value()).update();
        return new FollowLetter(request, Rows.text(row, "email"), language,
                "/" + language.code() + "/follow-requests/" + request + "/" + secret.text(),
                wanted.stream().map(it -> new FollowLetter.Named(it.kind().word(), it.name())).toList());
    }

    /** What is public now of what was news then: whoever is left with nothing is not written to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<DigestLetter> of(BatchId batch) {
        var span = jdbc
                .sql("select coalesce(min(since), 0) as since, coalesce(max(until), 0) as until from digest where batch = ?")
                .param(batch.value()).query((row, _) -> new Span(row.getLong("since"), row.getLong("until"))).single();
        var letters = new LinkedHashMap<UUID, DigestLetter>();
        jdbc.sql("with fresh as materialized (select n.number, p.* from (" + News.AMONG + """
                ) p join news n on n.thing = p.id),
                told as (select d.id as digest, d.follower, coalesce(o.email, f.email) as email, f.language, x.*,
                                row_number() over (partition by d.id order by x.rank, x.number desc) as place,
                                (count(*) over (partition by d.id))::int as whole
                           from digest d
                           join follower f on f.id = d.follower
                           left join person o on o.id = f.person
                           join fresh x on x.number > d.since and x.number <= d.until
                          where d.batch = :batch and d.made_at > :old
                            and exists (select from followed w
                                         where w.follower = f.id and (w.kind = 'ALL' or w.thing = any(x.about))))
                select t.*, coalesce(h.name_pl, h.name) as house_pl, coalesce(h.name_de, h.name) as house_de,
                       coalesce(h.name_en, h.name) as house_en
                  from told t join house h on h.id = t.house
                 where t.place <= :most
                 order by t.digest, t.place
                """).param("ids", news.between(span.since(), span.until())).param("batch", batch.value())
                .param("now", Timestamp.from(clock.instant())).param("old", Timestamp.from(clock.instant().minus(TOLD_WITHIN)))
                .param("most", MOST).query(row -> {
                    var digest = row.getObject("digest", UUID.class);
                    if (!letters.containsKey(digest)) letters.put(digest, digest(digest, row));
                    Objects.requireNonNull(letters.get(digest)).items().add(item(row));
                });
        return List.copyOf(letters.values());
    }

    private DigestLetter digest(UUID digest, ResultSet row) throws SQLException {
        var follower = row.getObject("follower", UUID.class);
        var language = Language.valueOf(Rows.text(row, "language"));
        var secret = Secret.next();
        jdbc.sql("insert into follower_secret (hash, follower, issued_at) values (?, ?, ?)")
                .params(secret.hash(), follower, Timestamp.from(clock.instant())).update();
        return new DigestLetter(digest, Rows.text(row, "email"), language,
                "/" + language.code() + "/followers/" + follower + "/" + secret.text(), new ArrayList<>(), row.getInt("whole"));
    }

    private static DigestLetter.Item item(ResultSet row) throws SQLException {
        return new DigestLetter.Item(Rows.text(row, "kind"), Rows.translated(row, "slug"), Rows.translated(row, "title"),
                Rows.translated(row, "lead"), row.getObject("starts", LocalDateTime.class), row.getBoolean("sample"),
                Rows.translated(row, "house"));
    }
}
