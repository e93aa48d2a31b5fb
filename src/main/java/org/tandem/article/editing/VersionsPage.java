package org.tandem.article.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.ArticleId;
import org.tandem.article.Written.Trust;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/**
 * All versions of a text, the latest first, and what one of them changed.
 *
 * @param shown the version that is looked at, beside the one before it
 */
public record VersionsPage(ArticleHead head, Language language, List<Version> versions, Version shown, Difference difference) {

    /** @param person who wrote it; none where she is here no more, or where Tandem did */
    public record Version(int number, Trust trust, @Nullable String person, Instant savedAt, boolean withoutBody) {}

    public String address() {
        return head.address(language) + "/versions";
    }

    public boolean isLatest() {
        return shown.number() == head.text(language).number();
    }

    /** Readers find it at this moment, and another version would be theirs at once. */
    public boolean isRead() {
        return head.isPublic() && (isOriginal() || head.text(language).trust() != Trust.DRAFT);
    }

    public boolean isOriginal() {
        return language == head.original();
    }

    /** What is published never becomes empty. */
    public boolean isRefused() {
        return head.isPublished() && isOriginal() && shown.withoutBody();
    }

    @Component
    static class Query {

        /** Older ones are there, and not listed. */
        private static final int MOST = 200;

        private final JdbcClient jdbc;
        private final ArticleHead.Query heads;

        Query(JdbcClient jdbc, ArticleHead.Query heads) {
            this.jdbc = jdbc;
            this.heads = heads;
        }

        VersionsPage find(Actor actor, ArticleId id, Language language, @Nullable Integer number) {
            var head = heads.own(id, actor);
            var versions = versions(id, language);
            var wanted = number == null ? head.text(language).number() : number;
            var shown = versions.stream().filter(it -> it.number() == wanted).findFirst().orElseThrow(() -> new NotFound(id));
            return new VersionsPage(head, language, versions, shown, difference(id, language, wanted));
        }

        private List<Version> versions(ArticleId id, Language language) {
            return jdbc.sql("""
                    select v.number, v.state, p.name, v.saved_at, v.body = '' as without_body
                      from article_version v left join person p on p.id = v.person
                     where v.article = ? and v.language = ? order by v.number desc limit ?
                    """).params(id.value(), language.name(), MOST)
                    .query((row, _) -> new Version(row.getInt("number"), Trust.valueOf(Rows.text(row, "state")),
                            row.getString("name"), row.getTimestamp("saved_at").toInstant(), row.getBoolean("without_body")))
                    .list();
        }

        private Difference difference(ArticleId id, Language language, int number) {
            var both = jdbc.sql("""
                    select title, lead, body from article_version
                     where article = ? and language = ? and number in (?, ?) order by number
                    """).params(id.value(), language.name(), number - 1, number).query(Query::text).list();
            return Difference.between(both.size() > 1 ? both.getFirst() : "", both.getLast());
        }

        private static String text(ResultSet row, int number) throws SQLException {
            return Rows.text(row, "title") + "\n\n" + Rows.text(row, "lead") + "\n\n" + Rows.text(row, "body");
        }
    }
}
