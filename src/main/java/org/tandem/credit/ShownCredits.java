package org.tandem.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.shared.Translated;

/**
 * The credits of an edition that are shown today, in one statement or as a column of another, for every page, document and mail that shows the edition. Nothing
 * takes a credit away when its days are over: it is not found any more.
 */
@Component
public class ShownCredits {

    /** Today, in the time zone of the edition's house, is one of the credit's days. */
    static final String SHOWN = """
            (cast(:now as timestamptz) at time zone h.time_zone)::date
              between coalesce(c.shown_from, '-infinity') and coalesce(c.shown_until, 'infinity')
            """;

    /** For a query that reads {@code edition e} of {@code house h} at {@code :now}; {@link #in} makes the band of it. */
    public static final String COLUMN = """
            (select array_agg(array[c.id::text, c.tier, c.name, c.link, c.wording_pl, c.wording_de, c.wording_en,
                                    l.width::text, l.height::text, d.width::text, d.height::text]
                              order by array_position(array['FUNDER', 'PARTNER', 'MEDIA_PATRON'], c.tier), c.position)
               from credit c
               left join credit_logo l on l.credit = c.id and l.ground = 'LIGHT'
               left join credit_logo d on d.credit = c.id and d.ground = 'DARK'
              where c.edition = e.id and %s) as credits
            """.formatted(SHOWN);

    /** The versions of {@link #COLUMN}, to be concatenated: their days are told by today, which stands beside them. */
    public static final String VERSIONS = """
            (cast(:now as timestamptz) at time zone h.time_zone)::date,
            (select md5(string_agg(concat_ws('.', c.xmin, l.xmin), ',' order by c.id, l.ground))
               from credit c left join credit_logo l on l.credit = c.id where c.edition = e.id)
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
        return jdbc.sql("select " + COLUMN + """
                  from edition e
                  join initiative i on i.id = e.initiative
                  join house h on h.id = i.house
                 where e.id = :edition
                """)
                .param("edition", edition.value()).param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> in(row)).optional().orElse(CreditBand.NONE);
    }

    public static CreditBand in(ResultSet row) throws SQLException {
        var credits = row.getArray("credits");
        if (credits == null) return CreditBand.NONE;
        return new CreditBand(Arrays.stream((String[][]) credits.getArray()).map(ShownCredits::credit).toList());
    }

    /** The logo of one of them, as a file. */
    public Optional<byte[]> logo(ShownCredit credit, Ground ground) {
        return logos.picture(credit.id(), ground);
    }

    private static ShownCredit credit(String[] row) {
        return new ShownCredit(CreditId.of(row[0]), Tier.valueOf(row[1]), row[2], new Translated(row[4], row[5], row[6]), row[3],
                picture(row[7], row[8]), picture(row[9], row[10]));
    }

    private static ShownCredit.@Nullable Picture picture(@Nullable String width, @Nullable String height) {
        return width == null || height == null
                ? null
                : new ShownCredit.Picture(Integer.parseInt(width), Integer.parseInt(height));
    }
}
