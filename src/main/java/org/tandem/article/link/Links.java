package org.tandem.article.link;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.article.ArticleId;
import org.tandem.article.markup.Outline;
import org.tandem.shared.Language;

/** The addresses elsewhere that texts lead to, with what each of them answered last. */
@Component
@Transactional
class Links {

    private static final Duration ASKED_AGAIN = Duration.ofDays(7);
    private static final int LONGEST = 2_000;
    /** Of one text; whoever writes more has them checked up to here. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a text as it stands now; what is known of them stays known. */
    void read(ArticleId article, Language language) {
        var body = jdbc.sql("select body from article_text where article = ? and language = ?")
                .params(article.value(), language.name()).query(String.class).optional().orElse("");
        var found = elsewhere(body).toArray(String[]::new);
        jdbc.sql("delete from article_link where article = :article and language = :language and address <> all (:found)")
                .param("article", article.value()).param("language", language.name()).param("found", found).update();
        jdbc.sql("""
                insert into article_link (article, language, address) select :article, :language, unnest(:found) on conflict do nothing
                """).param("article", article.value()).param("language", language.name()).param("found", found).update();
    }

    /** The next to be asked: those that never were, then those whose answer is old. */
    List<String> due(int most) {
        return jdbc.sql("""
                select address from article_link where asked_at is null or asked_at < :before
                 group by address order by min(asked_at) nulls first, address limit :most
                """).param("before", Timestamp.from(clock.instant().minus(ASKED_AGAIN))).param("most", most).query(String.class)
                .list().stream().map(Objects::requireNonNull).toList();
    }

    void answered(String address, int status) {
        jdbc.sql("update article_link set status = ?, asked_at = ? where address = ?")
                .params(status, Timestamp.from(clock.instant()), address).update();
    }

    private static Set<String> elsewhere(String body) {
        return Outline.of(body).links().stream().filter(it -> it.matches("https?://.*") && it.length() <= LONGEST).limit(MOST)
                .collect(Collectors.toSet());
    }
}
