package org.tandem.article;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** An article goes public at its moment, by itself; what readers have read is corrected with a note, or taken down. */
@Service
@Transactional
public class Publishing {

    public static final int LONGEST_NOTE = 1_000;

    private final Articles articles;
    private final ArticleTexts texts;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Publishing(Articles articles, ArticleTexts texts, AuditTrail trail, JdbcClient jdbc, Clock clock) {
        this.articles = articles;
        this.texts = texts;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param from the moment from which on everybody finds it; none: now */
    public void publish(Actor actor, ArticleId id, @Nullable Instant from) {
        var article = find(actor, id);
        var text = texts.find(id, article.original()).orElseThrow(() -> new BrokenRule("article.original-not-checked"));
        var now = clock.instant();
        var moment = from == null ? now : from;
        save(actor, "article.publish", article.state(), article.publish(text, moment, now), Map.of("from", moment));
    }

    public void takeDown(Actor actor, ArticleId id) {
        var article = find(actor, id);
        save(actor, "article.take-down", article.state(), article.takeDown(clock.instant()), Map.of());
    }

    /** Says on its page what was put right, and when. The words themselves are written as ever. */
    public void correct(Actor actor, ArticleId id, Translated note) {
        if (note.isEmpty()) throw new BrokenRule("article.note-needed");
        for (var language : Language.values()) expectLength(note.exactly(language));
        var article = find(actor, id);
        var now = clock.instant();
        jdbc.sql("""
                insert into article_correction (id, article, note_pl, note_de, note_en, at, person)
                values (:id, :article, :pl, :de, :en, :now, :person)
                """).param("id", UuidCreator.getTimeOrderedEpoch()).param("article", id.value()).param("pl", note.pl())
                .param("de", note.de()).param("en", note.en()).param("now", Timestamp.from(now))
                .param("person", actor.someone().value()).update();
        save(actor, "article.correct", article.state(), article.correct(now), Map.of());
    }

    /** From its moment on it is the first page's lead story, until a later one is. */
    public void lead(Actor actor, ArticleId id) {
        var article = find(actor, id);
        save(actor, "article.lead", article.state(), article.lead(true, clock.instant()), Map.of());
    }

    public void stepBack(Actor actor, ArticleId id) {
        var article = find(actor, id);
        save(actor, "article.step-back", article.state(), article.lead(false, clock.instant()), Map.of());
    }

    private static void expectLength(@Nullable String note) {
        if (note != null && note.length() > LONGEST_NOTE) throw new BrokenRule("field.too-long", LONGEST_NOTE);
    }

    private void save(Actor actor, String act, Article.State before, Article article, Map<String, ?> facts) {
        articles.save(article);
        var after = new LinkedHashMap<String, Object>(facts);
        after.put("state", article.state());
        UUID subject = article.id().value();
        trail.record(actor, act, subject, null, Map.of("state", before), after);
    }

    private Article find(Actor actor, ArticleId id) {
        return articles.findById(id).filter(it -> it.house().equals(actor.forEditing())).orElseThrow(() -> new NotFound(id));
    }
}
