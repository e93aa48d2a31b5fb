package org.tandem.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.credit.CreditBand;
import org.tandem.credit.ShownCredits;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Rows;
import org.tandem.screen.Schema;
import org.tandem.screen.Screen;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** A partnership's public page, as both sides have approved it. */
@NamedInterface("pages")
public record PartnershipPage(PartnershipCard card, Translated summary, String edition, Translated editionName, HouseSign house,
        @Nullable LocalDate startedOn, @Nullable LocalDate endedOn, List<VoiceRow> voices, CreditBand credits) {

    /** For machines: the partnership as a project of its two parties, and the way to it. */
    public String told(Screen screen) {
        var base = screen.absolute("/" + screen.language().code());
        var project = Schema.of("Project").with("name", screen.t(card.title())).with("description", screen.t(summary))
                .with("url", base + "/partnerships/" + card.slug()).with("foundingDate", startedOn)
                .with("dissolutionDate", endedOn)
                .with("member", List.of(Schema.of("Organization").with("name", card.business())
                        .with("url", base + "/organisations/" + card.businessSlug()),
                        Schema.of("Organization").with("name", card.social())
                                .with("url", base + "/organisations/" + card.socialSlug())));
        return Schema.json(project, Schema.way(List.of(new Schema.Crumb(screen.t(house.name()), base),
                new Schema.Crumb(screen.t(editionName), base + "/editions/" + edition),
                new Schema.Crumb(screen.t("portal.partnerships"), base + "/editions/" + edition + "/partnerships"),
                new Schema.Crumb(screen.t(card.title()), base + "/partnerships/" + card.slug()))));
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final Clock clock;

        Query(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        /** @throws NotFound also while one side does not consent */
        PartnershipPage find(String slug) {
            return jdbc.sql("""
                    select p.id::text as id, p.slug, p.title_pl, p.title_de, p.title_en, p.state, p.sample or e.sample as sample,
                           p.summary_pl, p.summary_de, p.summary_en, p.started_on, p.ended_on,
                           t.name_pl as theme_pl, t.name_de as theme_de, t.name_en as theme_en, t.position as place,
                           b.name as business, b.slug as business_slug, s.name as social, s.slug as social_slug,
                           e.slug as edition, e.name_pl, e.name_de, e.name_en,
                    """ + HouseSign.COLUMNS + ", " + VoiceRow.COLUMN + ", " + ShownCredits.COLUMN + """
                      from public_partnership p
                      join edition e on e.id = p.edition
                      join initiative i on i.id = e.initiative
                      join house h on h.id = i.house
                      join organisation b on b.id = p.business
                      join organisation s on s.id = p.social
                      left join theme t on t.id = p.theme
                     where p.slug = :slug
                    """).param("slug", slug).param("now", Timestamp.from(clock.instant())).query(PartnershipPage.Query::page)
                    .optional().orElseThrow(() -> new NotFound(slug));
        }

        private static PartnershipPage page(ResultSet row, int number) throws SQLException {
            return new PartnershipPage(PartnershipCard.of(row, number), Rows.translated(row, "summary"),
                    Rows.text(row, "edition"),
                    Rows.translated(row, "name"), HouseSign.of(row), Rows.day(row, "started_on"),
                    Rows.day(row, "ended_on"), VoiceRow.of(row.getArray("voices")), ShownCredits.in(row));
        }
    }
}
