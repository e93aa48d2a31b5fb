package org.tandem.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.HouseSign;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/**
 * What the public learns of a house's public-benefit status, as it is, or was, on a day.
 *
 * @param krs the number that taxpayers name; null while it is not known here
 * @param perMille the part of the tax: 15 for 1.5 %
 * @param taxYear the year whose tax is declared in the year of that day, which is the one before; of today, the one whose tax is
 *            declared next
 * @param now whether the day is of this year
 */
public record PublicBenefit(HouseSign house, @Nullable String krs, boolean sample, int perMille, int taxYear,
        boolean now) {

    /** As it is written in a language: 1,5 %. */
    public String share(Language language) {
        var format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(perMille / 1000.0);
    }

    /** In groups, to be read aloud and compared: 0000 123 456. */
    public String grouped() {
        return krs == null ? "" : krs.substring(0, 4) + ' ' + krs.substring(4, 7) + ' ' + krs.substring(7);
    }

    public int calendarYear() {
        return taxYear + 1;
    }

    /** Finds it for the pages that ask for it. */
    @Component
    public static class Query {

        /** A year's tax is declared until 30 April of the next (art. 45(1) of the Polish act on income tax): from May on the coming return counts. */
        private static final String FOUND = "select " + HouseSign.COLUMNS + """
                     , b.krs, b.sample, share.per_mille, declared.year, asked.year >= this.year as now
                  from benefit_status b
                  join house h on h.id = b.house
                 cross join lateral (select (cast(:now as timestamptz) at time zone h.time_zone)::date as day) today
                 cross join lateral (select date_part('year', today.day)::integer as year) this
                 cross join lateral (select coalesce(
                       (select date_part('year', max(x.closes_on)) from phase x join edition e on e.id = x.edition
                         where e.slug = :edition having max(x.closes_on) < today.day),
                       this.year)::integer as year) asked
                 cross join lateral (select case when asked.year < this.year then asked.year
                       else greatest(asked.year, date_part('year', today.day + interval '8 months')::integer) end as year) declared
                 cross join lateral tax_share_in(h.id, declared.year) share
                """;

        private final JdbcClient jdbc;
        private final Clock clock;

        Query(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        /** As it is today; for an edition that ended in an earlier year, as it was in that year. */
        public Optional<PublicBenefit> of(HouseId house, @Nullable String edition) {
            return jdbc.sql(FOUND + " where h.id = :house").param("house", house.value()).param("edition", edition, Types.VARCHAR)
                    .param("now", now()).query((row, _) -> of(row)).optional();
        }

        PublicBenefit bySlug(String slug) {
            return jdbc.sql(FOUND + " where h.slug = :slug").param("slug", slug)
                    .param("edition", null, Types.VARCHAR).param("now", now())
                    .query((row, _) -> of(row)).optional().orElseThrow(() -> new NotFound(slug));
        }

        private Timestamp now() {
            return Timestamp.from(clock.instant());
        }

        private static PublicBenefit of(ResultSet row) throws SQLException {
            return new PublicBenefit(HouseSign.of(row), row.getString("krs"), row.getBoolean("sample"),
                    row.getInt("per_mille"), row.getInt("year") - 1, row.getBoolean("now"));
        }
    }
}
