package org.tandem.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** The texts of articles, each with all of its versions. */
@Component
class ArticleTexts {

    private final JdbcClient jdbc;

    ArticleTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ArticleText> find(ArticleId article, Language language) {
        return jdbc.sql("select * from article_text where article = ? and language = ?").params(article.value(), language.name())
                .query(ArticleTexts::text).optional();
    }

    Optional<Words> version(ArticleId article, Language language, int number) {
        return jdbc.sql("select * from article_version where article = ? and language = ? and number = ?")
                .params(article.value(), language.name(), number).query((row, _) -> words(row)).optional();
    }

    /** @throws OptimisticLockingFailureException where somebody else wrote the version of this number */
    void keep(ArticleText text, Actor actor) {
        var kept = jdbc.sql("""
                insert into article_text (article, language, slug, title, lead, body, state, number, changed_at)
                values (:article, :language, :slug, :title, :lead, :body, :state, :number, :now)
                on conflict (article, language) do update
                   set slug = excluded.slug, title = excluded.title, lead = excluded.lead, body = excluded.body,
                       state = excluded.state, number = excluded.number, changed_at = excluded.changed_at
                 where article_text.number = excluded.number - 1
                """).param("article", text.article().value()).param("language", text.language().name())
                .param("slug", text.slug()).param("title", text.words().title()).param("lead", text.words().lead())
                .param("body", text.words().body()).param("state", text.state().name()).param("number", text.number())
                .param("now", Timestamp.from(text.changedAt())).update();
        if (kept == 0) throw new OptimisticLockingFailureException("Somebody else was faster");
        addVersion(text, actor);
    }

    private void addVersion(ArticleText text, Actor actor) {
        jdbc.sql("""
                insert into article_version (article, language, number, title, lead, body, state, person, saved_at)
                select article, language, number, title, lead, body, state, :person, changed_at
                  from article_text where article = :article and language = :language
                """).param("article", text.article().value()).param("language", text.language().name())
                .param("person", actor.person() == null ? null : actor.person().value()).update();
    }

    private static ArticleText text(ResultSet row, int number) throws SQLException {
        return new ArticleText(new ArticleId(row.getObject("article", UUID.class)), Language.valueOf(Rows.text(row, "language")),
                Rows.text(row, "slug"), words(row), Written.Trust.valueOf(Rows.text(row, "state")), row.getInt("number"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Words words(ResultSet row) throws SQLException {
        return new Words(Rows.text(row, "title"), Rows.text(row, "lead"), Rows.text(row, "body"));
    }
}
