package org.tandem.press;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static LogoRow logo(ShownCredit credit, Ground ground, int number) {
        var file = "logos/logo-%02d-%s.png".formatted(number, ground.code());
        return new LogoRow(Translated.of(Language.PL, credit.name()), credit, ground, file, credit.logo(ground));
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final PhotoRow.Query photos;
        private final ShownCredits credits;

        Query(JdbcClient jdbc, PhotoRow.Query photos, ShownCredits credits) {
            this.jdbc = jdbc;
            this.photos = photos;
            this.credits = credits;
        }

        /** @throws NotFound for an edition that is not published or does not exist */
        PressPage find(String slug) {
            var head = jdbc.sql("select " + HouseSign.COLUMNS + """
                         , e.id, e.slug, c.name as contact_name, c.email, c.phone, e.name_pl, e.name_de, e.name_en, e.story_pl, e.story_de, e.story_en, e.sample,
                           i.name_pl as initiative_pl, i.name_de as initiative_de, i.name_en as initiative_en,
                           (select count(*) from participation p where p.edition = e.id and p.state = 'QUALIFIED' and p.side = 'BUSINESS') as business,
                           (select count(*) from participation p where p.edition = e.id and p.state = 'QUALIFIED' and p.side = 'SOCIAL') as social,
                           (select count(*) from partnership p where p.edition = e.id) as held,
                           (select count(*) from public_partnership p where p.edition = e.id) as shown
                      from edition e join initiative i on i.id = e.initiative join house h on h.id = i.house
                      left join press_contact c on c.edition = e.id
                     where e.published and e.slug = ?
                    """).param(slug).query(Query::head).optional().orElseThrow(() -> new NotFound(slug));
            return new PressPage(head, days(head.id()), photos.shown(head.id()), credits.of(head.id()));
        }

        /** The part of its public address that is the edition's own. */
        String slug(EditionId edition) {
            return jdbc.sql("select slug from edition where id = ?").param(edition.value()).query(String.class).single();
        }

        private List<Day> days(EditionId edition) {
            return jdbc.sql("""
                    select kind, opens_on, sample from phase where edition = ? and kind in ('SUMMARY', 'CLOSING') order by opens_on
                    """).param(edition.value())
                    .query((row, _) -> new Day(Rows.text(row, "kind"), row.getDate("opens_on").toLocalDate(),
                            row.getBoolean("sample")))
                    .list();
        }

        private static @Nullable Contact contact(ResultSet row) throws SQLException {
            var name = row.getString("contact_name");
            return name == null ? null : new Contact(name, Rows.text(row, "email"), row.getString("phone"));
        }

        private static Head head(ResultSet row, int number) throws SQLException {
            return new Head(new EditionId(row.getObject("id", UUID.class)), Rows.text(row, "slug"), Rows.translated(row, "name"),
                    Rows.translated(row, "initiative"), Rows.translated(row, "story"), HouseSign.of(row),
                    row.getBoolean("sample"), row.getInt("business"), row.getInt("social"), row.getInt("held"),
                    row.getInt("shown"), contact(row));
        }
    }
}
