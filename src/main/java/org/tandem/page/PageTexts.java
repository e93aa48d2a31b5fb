package org.tandem.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.Words;
import org.tandem.article.Written.Trust;
import org.tandem.article.markup.Outline;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** The texts of pages, each with all of its versions and the pictures that it shows. */
@Component
class PageTexts {

    private final JdbcClient jdbc;

    PageTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PageText> find(PageId page, Language language) {
        return jdbc.sql("select * from page_text where page = ? and language = ?").params(page.value(), language.name())
                .query(PageTexts::text).optional();
    }

    /** The text whose title a page's address follows: in its first language, or while none is checked the one it began with. */
    Optional<PageText> leading(Page page) {
        var original = page.original();
        if (original != null) return find(page.id(), original);
        return jdbc.sql("""
                select t.* from page_text t join page_version v on v.page = t.page and v.language = t.language and v.number = 1
                 where t.page = ? order by v.saved_at, t.language limit 1
                """).param(page.id().value()).query(PageTexts::text).optional();
    }

    Optional<Words> version(PageId page, Language language, int number) {
        return jdbc.sql("select * from page_version where page = ? and language = ? and number = ?")
                .params(page.value(), language.name(), number).query((row, _) -> words(row)).optional();
    }

    /** @throws OptimisticLockingFailureException where somebody else wrote the version of this number */
    void keep(PageText text, Actor actor) {
        var kept = jdbc.sql("""
                insert into page_text (page, language, title, body, state, number, changed_at)
                values (:page, :language, :title, :body, :state, :number, :now)
                on conflict (page, language) do update
                   set title = excluded.title, body = excluded.body, state = excluded.state, number = excluded.number,
                       changed_at = excluded.changed_at
                 where page_text.number = excluded.number - 1
                """).param("page", text.page().value()).param("language", text.language().name())
                .param("title", text.words().title()).param("body", text.words().body()).param("state", text.state().name())
                .param("number", text.number()).param("now", Timestamp.from(text.changedAt())).update();
        if (kept == 0) throw new OptimisticLockingFailureException("Somebody else was faster");
        addVersion(text, actor);
        keepPictures(text);
    }

    private void addVersion(PageText text, Actor actor) {
        jdbc.sql("""
                insert into page_version (page, language, number, title, body, state, person, saved_at)
                select page, language, number, title, body, state, :person, changed_at
                  from page_text where page = :page and language = :language
                """).param("page", text.page().value()).param("language", text.language().name())
                .param("person", actor.person() == null ? null : actor.person().value()).update();
    }

    /** Of its own house; others are no pictures for it. */
    private void keepPictures(PageText text) {
        var pictures = Outline.of(text.words().body()).pictures().stream().map(it -> it.value()).toArray(UUID[]::new);
        jdbc.sql("delete from page_picture where page = :page and language = :language and picture <> all (:pictures)")
                .param("page", text.page().value()).param("language", text.language().name()).param("pictures", pictures)
                .update();
        if (pictures.length == 0) return;
        jdbc.sql("""
                insert into page_picture (page, language, picture)
                select g.id, :language, p.id from page g join library_picture p on p.house = g.house
                 where g.id = :page and p.id = any (:pictures) on conflict do nothing
                """).param("page", text.page().value()).param("language", text.language().name()).param("pictures", pictures)
                .update();
    }

    private static PageText text(ResultSet row, int number) throws SQLException {
        return new PageText(new PageId(row.getObject("page", UUID.class)), Language.valueOf(Rows.text(row, "language")),
                words(row), Trust.valueOf(Rows.text(row, "state")), row.getInt("number"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Words words(ResultSet row) throws SQLException {
        return new Words(Rows.text(row, "title"), "", Rows.text(row, "body"));
    }
}
