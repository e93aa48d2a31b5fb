package org.tandem.press;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.credit.CreditBand;
import org.tandem.credit.Ground;
import org.tandem.credit.ShownCredit;
import org.tandem.credit.ShownCredits;
import org.tandem.programme.EditionId;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Rows;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** What the press needs of an edition. Its figures are counted, never typed. */
@NamedInterface("pages")
public record PressPage(Head head, List<Day> days, List<PhotoRow> photos, CreditBand credits) {

    /** The edition: {@code held} are the partnerships that it has, {@code shown} those that both sides want to tell about. */
    public record Head(EditionId id, String slug, Translated name, Translated initiative, Translated story, HouseSign house,
            boolean sample, int business, int social, int held, int shown, @Nullable Contact contact) {}

    /** A day of the edition that the public comes to, or could. */
    public record Day(String phase, LocalDate on, boolean sample) {}

    /** The house's logo and those of the credited, for light ground and for dark. */
    public List<LogoRow> logos() {
        var logos = new ArrayList<LogoRow>();
        var house = head.house();
        if (house.logoAddress() != null)
            logos.add(new LogoRow(house.name(), null, Ground.LIGHT, "logos/house.png", house.logoAddress()));
        for (int i = 0; i < credits.credits().size(); i++) {
            var credit = credits.credits().get(i);
            if (credit.light() != null) logos.add(logo(credit, Ground.LIGHT, i + 1));
            if (credit.dark() != null) logos.add(logo(credit, Ground.DARK, i + 1));
        }
        return logos;
    }

    public String archive(Language language) {
        return "/" + language.code() + "/editions/" + head.slug() + "/press/archive.zip";
    }

    private PressPage with(List<PhotoRow> taken) {
        return new PressPage(head, days, taken, credits);
    }

    private static LogoRow logo(ShownCredit credit, Ground ground, int number) {
        var file = "logos/logo-%02d-%s.png".formatted(number, ground.code());
        return new LogoRow(Translated.of(Language.PL, credit.name()), credit, ground, file, credit.logo(ground));
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final PhotoRow.Query photos;
        private final Clock clock;

        Query(JdbcClient jdbc, PhotoRow.Query photos, Clock clock) {
            this.jdbc = jdbc;
            this.photos = photos;
            this.clock = clock;
        }

        /** @throws NotFound for an edition that is not published or does not exist */
        PressPage find(String slug) {
            var page = jdbc.sql("select " + HouseSign.COLUMNS + """
                         , e.id, e.slug, k.name as contact_name, k.email, k.phone, e.name_pl, e.name_de, e.name_en, e.story_pl, e.story_de, e.story_en, e.sample,
                           i.name_pl as initiative_pl, i.name_de as initiative_de, i.name_en as initiative_en,
                           f.business, f.social, f.held, f.shown,
                           (select array_agg(array[p.kind, p.opens_on::text, p.sample::text] order by p.opens_on)
                              from phase p where p.edition = e.id and p.kind in ('SUMMARY', 'CLOSING')) as days,
                    """ + ShownCredits.COLUMN + """
                      from edition e join initiative i on i.id = e.initiative join house h on h.id = i.house
                     cross join lateral figures_of(e.id) f
                      left join press_contact k on k.edition = e.id
                     where e.published and e.slug = :slug
                    """).param("slug", slug).param("now", Timestamp.from(clock.instant()))
                    .query((row, _) -> new PressPage(head(row), days(row.getArray("days")), List.of(), ShownCredits.in(row)))
                    .optional().orElseThrow(() -> new NotFound(slug));
            return page.with(photos.shown(page.head().id()));
        }

        private static List<Day> days(@Nullable Array days) throws SQLException {
            if (days == null) return List.of();
            return Arrays.stream((String[][]) days.getArray())
                    .map(day -> new Day(day[0], LocalDate.parse(day[1]), day[2].equals("true"))).toList();
        }

        private static @Nullable Contact contact(ResultSet row) throws SQLException {
            var name = row.getString("contact_name");
            return name == null ? null : new Contact(name, Rows.text(row, "email"), row.getString("phone"));
        }

        private static Head head(ResultSet row) throws SQLException {
            return new Head(new EditionId(row.getObject("id", UUID.class)), Rows.text(row, "slug"), Rows.translated(row, "name"),
                    Rows.translated(row, "initiative"), Rows.translated(row, "story"), HouseSign.of(row),
                    row.getBoolean("sample"), row.getInt("business"), row.getInt("social"), row.getInt("held"),
                    row.getInt("shown"), contact(row));
        }
    }
}
