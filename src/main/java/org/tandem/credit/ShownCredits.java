package org.tandem.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;

/**
 * The credits of an edition that are shown today, in one statement, for every page, document and mail that shows the edition. Nothing
 * takes a credit away when its days are over: it is not found any more.
 */
@Component
public class ShownCredits {

    /** Today, in the time zone of the edition's house, is one of the credit's days. */
    static final String SHOWN = """
            (cast(:now as timestamptz) at time zone h.time_zone)::date
              between coalesce(c.shown_from, '-infinity') and coalesce(c.shown_until, 'infinity')
            """;

    private final JdbcClient jdbc;
    private final CreditLogos logos;
    private final Clock clock;

    ShownCredits(JdbcClient jdbc, CreditLogos logos, Clock clock) {
        this.jdbc = jdbc;
        this.logos = logos;
        this.clock = clock;
    }

    public CreditBand of(EditionId edition) {
        return new CreditBand(jdbc.sql("""
                select c.id, c.tier, c.name, c.link, c.wording_pl, c.wording_de, c.wording_en,
                       l.width as light_width, l.height as light_height, d.width as dark_width, d.height as dark_height
                  from credit c
                  join edition e on e.id = c.edition
                  join initiative i on i.id = e.initiative
                  join house h on h.id = i.house
                  left join credit_logo l on l.credit = c.id and l.ground = 'LIGHT'
                  left join credit_logo d on d.credit = c.id and d.ground = 'DARK'
                 where c.edition = :edition and %s
                 order by array_position(array['FUNDER', 'PARTNER', 'MEDIA_PATRON'], c.tier), c.position
                """.formatted(SHOWN))
                .param("edition", edition.value()).param("now", Timestamp.from(clock.instant()))
                .query(ShownCredits::credit).list());
    }

    /** The logo of one of them, as a file. */
    public Optional<byte[]> logo(ShownCredit credit, Ground ground) {
        return logos.picture(credit.id(), ground);
    }

    private static ShownCredit credit(ResultSet row, int number) throws SQLException {
        return new ShownCredit(new CreditId(row.getObject("id", UUID.class)), Tier.valueOf(row.getString("tier")),
                Rows.text(row, "name"), Rows.translated(row, "wording"), row.getString("link"), picture(row, "light"),
                picture(row, "dark"));
    }

    private static ShownCredit.@Nullable Picture picture(ResultSet row, String ground) throws SQLException {
        var width = row.getObject(ground + "_width", Integer.class);
        return width == null ? null : new ShownCredit.Picture(width, row.getInt(ground + "_height"));
    }
}
