package org.tandem.article.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.article.ArticleId;
import org.tandem.article.Words;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an editor has typed of a text and not yet saved: kept as it was typed, for her alone, until she saves it or lets it go. */
@Component
@Transactional
class TextDrafts {

    /** @param seen the version that it was begun from */
    record Draft(Map<String, String> values, int seen, Instant savedAt) {}

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {
    };
    /** More than may be saved, so that what is too long is not lost before it is shortened. */
    private static final int LONGEST = 2 * Words.LONGEST_BODY;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TextDrafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @throws NotFound for whoever does not edit for the article's house */
    void keep(Actor actor, ArticleId article, Language language, Map<String, String> fields, int seen) {
        var typed = new TreeMap<String, String>();
        for (var part : TextForm.PARTS) {
            var value = fields.get(part);
            // the database holds every character but this one
            if (value != null && value.length() <= LONGEST) typed.put(part, value.replace("\0", ""));
        }
        var kept = jdbc.sql("""
                insert into article_draft (article, language, person, typed, seen, saved_at)
                select a.id, :language, :person, :typed::jsonb, :seen, :now from article a where a.id = :article and a.house = :house
                on conflict (article, language, person)
                   do update set typed = excluded.typed, seen = excluded.seen, saved_at = excluded.saved_at
                """).param("article", article.value()).param("language", language.name())
                .param("person", actor.someone().value()).param("house", actor.forEditing().value())
                .param("typed", json.writeValueAsString(typed)).param("seen", Math.max(0, seen))
                .param("now", Timestamp.from(clock.instant())).update();
        if (kept == 0) throw new NotFound(article);
    }

    Optional<Draft> find(Actor actor, ArticleId article, Language language) {
        return jdbc.sql("select typed::text, seen, saved_at from article_draft where article = ? and language = ? and person = ?")
                .params(article.value(), language.name(), actor.someone().value())
                .query((row, _) -> new Draft(json.readValue(row.getString("typed"), VALUES), row.getInt("seen"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    void drop(Actor actor, ArticleId article, Language language) {
        jdbc.sql("delete from article_draft where article = ? and language = ? and person = ?")
                .params(article.value(), language.name(), actor.someone().value()).update();
    }
}
