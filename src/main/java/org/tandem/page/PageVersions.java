package org.tandem.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.article.Words;
import org.tandem.article.Written.Trust;
import org.tandem.article.editing.Difference;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** What a page has said in a language, the latest first, each with what it changed. */
@NamedInterface("pages")
public record PageVersions(PageRow row, Language language, List<Told> versions) {

    /**
     * One version.
     *
     * @param person none where she is erased, or it was Tandem
     * @param change none for the first
     */
    @NamedInterface("pages")
    public record Told(int number, Words words, Trust trust, Instant savedAt, @Nullable String person,
            @Nullable Difference change) {

        Told since(@Nullable Told before) {
            return new Told(number, words, trust, savedAt, person,
                    before == null ? null : Difference.between(before.words(), words));
        }
    }

    public int present() {
        return versions.getFirst().number();
    }

    /** Whether readers get the text in this language. */
    public boolean isRead() {
        return row.shown() && row.text(language).filter(text -> text.trust() != Trust.DRAFT).isPresent();
    }

    @Component
    static class Query {

        private static final int MOST = 50;

        private final JdbcClient jdbc;
        private final PagesPage.Query pages;

        Query(JdbcClient jdbc, PagesPage.Query pages) {
            this.jdbc = jdbc;
            this.pages = pages;
        }

        PageVersions find(Actor actor, PageId id, Language language) {
            var row = pages.one(actor, id);
            var told = jdbc.sql("""
                    select v.*, p.name from page_version v left join person p on p.id = v.person
                     where v.page = :page and v.language = :language order by v.number desc limit :most
                    """).param("page", id.value()).param("language", language.name()).param("most", MOST + 1)
                    .query((it, _) -> new Told(it.getInt("number"),
                            new Words(Rows.text(it, "title"), "", Rows.text(it, "body")), Trust.valueOf(Rows.text(it, "state")),
                            it.getTimestamp("saved_at").toInstant(), it.getString("name"), null))
                    .list();
            if (told.isEmpty()) throw new NotFound(id);
            var compared = new ArrayList<Told>();
            for (int i = 0; i < Math.min(MOST, told.size()); i++)
                compared.add(told.get(i).since(i + 1 < told.size() ? told.get(i + 1) : null));
            return new PageVersions(row, language, compared);
        }
    }
}
