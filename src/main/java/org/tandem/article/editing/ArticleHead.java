package org.tandem.article.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.ArticleId;
import org.tandem.article.Written.Trust;
import org.tandem.article.section.SectionId;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** What every page about an article says first to its editors: its title, where it stands, how far it is in each language. */
public record ArticleHead(ArticleId id, Language original, Stand stand, @Nullable Instant publicFrom, boolean leads,
        boolean sample, SectionId section, Translated sectionName, ZoneId zone, List<TextRow> texts) {

    public TextRow text(Language language) {
        return texts.stream().filter(it -> it.language() == language).findFirst().orElseThrow();
    }

    public TextRow first() {
        return text(original);
    }

    public String title() {
        return first().title();
    }

    public String address() {
        return "/articles/" + id;
    }

    public String address(Language language) {
        return address() + "/texts/" + language.code();
    }

    /** Where the public finds it, in a language or as its original. */
    public String publicAddress(Language language) {
        var text = text(language);
        var isShown = text.isThere() && text.trust() != Trust.DRAFT;
        return "/" + language.code() + "/articles/" + (isShown ? text.slug() : first().slug());
    }

    public boolean isPublished() {
        return stand == Stand.PLANNED || stand == Stand.PUBLIC;
    }

    public boolean isPublic() {
        return stand == Stand.PUBLIC;
    }

    static final String COLUMNS = """
            select a.id, a.original, %s as stand, a.public_from, a.leads, a.sample, a.section, s.name_pl, s.name_de, s.name_en,
                   h.time_zone, %s
            """.formatted(Stand.COLUMN, TextRow.COLUMN);

    static final String TABLES = " from article a join section s on s.id = a.section join house h on h.id = a.house ";

    static ArticleHead of(ResultSet row, int number) throws SQLException {
        var from = row.getTimestamp("public_from");
        return new ArticleHead(new ArticleId(row.getObject("id", UUID.class)), Language.valueOf(Rows.text(row, "original")),
                Stand.valueOf(Rows.text(row, "stand")), from == null ? null : from.toInstant(), row.getBoolean("leads"),
                row.getBoolean("sample"), new SectionId(row.getObject("section", UUID.class)), Rows.translated(row, "name"),
                ZoneId.of(Rows.text(row, "time_zone")), TextRow.of(row.getArray("texts")));
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final Clock clock;

        Query(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        /** @throws NotFound for whoever does not edit for its house */
        ArticleHead own(ArticleId id, Actor actor) {
            return jdbc.sql(COLUMNS + TABLES + " where a.id = :id and a.house = :house").param("id", id.value())
                    .param("house", actor.forEditing().value()).param("now", Timestamp.from(clock.instant()))
                    .query(ArticleHead::of).optional().orElseThrow(() -> new NotFound(id));
        }
    }
}
