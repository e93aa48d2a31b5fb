package org.tandem.article.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.ArticleId;
import org.tandem.article.Words;
import org.tandem.article.markup.Outline;
import org.tandem.screen.Rows;
import org.tandem.shared.Language;

/**
 * A text as the checklist looks at it.
 *
 * @param copied a translation whose body is that of the original, or was
 * @param behind a translation whose original says something else since
 */
record Looked(Language language, Words words, Outline outline, boolean copied, boolean behind) {

    /** Pictures are the same in every language. */
    boolean isUntranslated() {
        return copied && outline.hasWords();
    }

    /** Reads all texts of an article in one statement. */
    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        List<Looked> of(ArticleId id) {
            return jdbc.sql("""
                    select t.language, t.title, t.lead, t.body,
                           t.language <> a.original and exists (
                               select from article_version v
                                where v.article = a.id and v.language = a.original and v.body = t.body) as copied,
                           t.language <> a.original and exists (
                               select from article_version v
                                 join article_version b on (b.article, b.language, b.number) = (v.article, v.language, v.number - 1)
                                where v.article = a.id and v.language = a.original and v.saved_at > t.changed_at
                                  and (v.title, v.lead, v.body) is distinct from (b.title, b.lead, b.body)) as behind
                      from article_text t join article a on a.id = t.article
                     where a.id = ?
                    """).param(id.value()).query(Query::text).list();
        }

        private static Looked text(ResultSet row, int number) throws SQLException {
            var words = new Words(Rows.text(row, "title"), Rows.text(row, "lead"), Rows.text(row, "body"));
            return new Looked(Language.valueOf(Rows.text(row, "language")), words, Outline.of(words.body()),
                    row.getBoolean("copied"), row.getBoolean("behind"));
        }
    }
}
