package org.tandem.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Rows;
import org.tandem.screen.Texts;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/**
 * What one person is asked, by which house, for which edition, and how it stands.
 *
 * @param version counts how often it was put right who she is
 */
@NamedInterface("pages")
public record Question(ConsentId id, EditionId editionId, Pictured pictured, HouseSign house, Translated edition, String slug,
        boolean published,
        boolean sample, int version, List<Stand> stands) {

    /** How one use stands since when; uses that nobody asked for have none. */
    public record Stand(Use use, Answer state, Instant since) {}

    Wording wording(Texts texts, Language language) {
        return Wording.of(house, edition, pictured.isMinor(), texts, language);
    }

    public List<Use> in(Answer state) {
        return stands.stream().filter(it -> it.state() == state).map(Stand::use).toList();
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Question find(ConsentId id) {
            var stands = jdbc.sql("select use, state, since from consent_use where consent = ?").param(id.value())
                    .query((row, _) -> new Stand(Use.valueOf(Rows.text(row, "use")), Answer.valueOf(Rows.text(row, "state")),
                            row.getTimestamp("since").toInstant()))
                    .list().stream().sorted(java.util.Comparator.comparing(Stand::use)).toList();
            return jdbc.sql("select " + HouseSign.COLUMNS + """
                         , c.id, c.edition, c.name, c.email, c.language, c.guardian, c.version, c.sample or e.sample as sample, e.slug, e.published,
                           e.name_pl as edition_pl, e.name_de as edition_de, e.name_en as edition_en
                      from consent c join edition e on e.id = c.edition join initiative i on i.id = e.initiative
                      join house h on h.id = i.house
                     where c.id = ?
                    """).param(id.value()).query((row, _) -> question(row, stands)).optional()
                    .orElseThrow(() -> new NotFound(id));
        }

        private static Question question(ResultSet row, List<Stand> stands) throws SQLException {
            return new Question(new ConsentId(row.getObject("id", UUID.class)),
                    new EditionId(row.getObject("edition", UUID.class)), Consents.pictured(row), HouseSign.of(row),
                    Rows.translated(row, "edition"), Rows.text(row, "slug"), row.getBoolean("published"),
                    row.getBoolean("sample"), row.getInt("version"), stands);
        }
    }
}
