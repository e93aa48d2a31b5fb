package org.tandem.article.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.article.ArticleId;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** Who else has a text open at the moment, or something typed of it that she has not saved. */
@Component
@Transactional
public class Presence {

    /** An open page says so every twenty seconds. */
    private static final Duration FRESH = Duration.ofSeconds(60);

    /** The others by name, in the fragment that a page asks for again and again. */
    public record Page(List<String> open, List<String> unsaved) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound for whoever does not edit for the article's house */
    Page enter(Actor actor, ArticleId article, Language language) {
        var entered = jdbc.sql("""
                insert into article_presence (article, language, person, at)
                select a.id, :language, :person, :now from article a where a.id = :article and a.house = :house
                on conflict (article, language, person) do update set at = excluded.at
                """).param("article", article.value()).param("language", language.name())
                .param("person", actor.someone().value()).param("house", actor.forEditing().value())
                .param("now", Timestamp.from(clock.instant())).update();
        if (entered == 0) throw new NotFound(article);
        return others(actor, article, language);
    }

    Page others(Actor actor, ArticleId article, Language language) {
        var open = new ArrayList<String>();
        var unsaved = new ArrayList<String>();
        jdbc.sql("""
                select p.name, x.open from (
                    select person, true as open from article_presence where article = :article and language = :language and at > :since
                    union all
                    select person, false from article_draft where article = :article and language = :language) x
                  join person p on p.id = x.person
                 where p.id <> :person order by p.name limit 40
                """).param("article", article.value()).param("language", language.name())
                .param("person", actor.someone().value()).param("since", Timestamp.from(clock.instant().minus(FRESH)))
                .query((row, _) -> (row.getBoolean("open") ? open : unsaved).add(Rows.text(row, "name"))).list();
        return new Page(List.copyOf(open), List.copyOf(unsaved));
    }
}
