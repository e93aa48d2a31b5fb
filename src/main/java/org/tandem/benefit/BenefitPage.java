package org.tandem.benefit;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.screen.Typed;
import org.tandem.shared.HouseId;
import org.tandem.shared.NotFound;

/**
 * A house's public-benefit status as its coordinator keeps it, with the shares of the tax that hold for it, the latest first.
 *
 * @param version 0 while the house has no such status
 * @param stored the number that is stored now, where somebody was faster and the form shows what was typed instead
 */
@NamedInterface("pages")
public record BenefitPage(String slug, int version, int year, List<Share> shares, Typed typed, @Nullable String stored) {

    /** {@code own}: entered by the house, and not by this version of Tandem. */
    public record Share(int taxYear, int perMille, boolean own) {

        public BigDecimal percent() {
            return BigDecimal.valueOf(perMille, 1);
        }
    }

    public boolean isDeclared() {
        return version > 0;
    }

    BenefitPage with(Typed form) {
        return new BenefitPage(slug, version, year, shares, form.over(typed), stored);
    }

    BenefitPage overtaken(Typed form) {
        return new BenefitPage(slug, version, year, shares, form.over(typed).overtaken(),
                typed.value("krs"));
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final Clock clock;

        Query(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        BenefitPage find(HouseId house) {
            var shares = shares(house);
            return jdbc.sql("""
                    select h.slug, b.krs, coalesce(b.version, 0) as version,
                           date_part('year', cast(:now as timestamptz) at time zone h.time_zone)::int as year
                      from house h left join benefit_status b on b.house = h.id where h.id = :house
                    """).param("now", Timestamp.from(clock.instant())).param("house", house.value())
                    .query((row, _) -> {
                        var values = new HashMap<String, @Nullable Object>();
                        values.put("krs", row.getString("krs"));
                        values.put("taxYear", row.getInt("year"));
                        return new BenefitPage(String.valueOf(row.getString("slug")), row.getInt("version"), row.getInt("year"),
                                shares, Typed.with(values), null);
                    }).optional().orElseThrow(() -> new NotFound(house));
        }

        private List<Share> shares(HouseId house) {
            return jdbc.sql("""
                    select tax_year, per_mille, house is not null as own from tax_share where house is null or house = ?
                     order by tax_year desc, house nulls last
                    """).param(house.value())
                    .query((row, _) -> new Share(row.getInt("tax_year"), row.getInt("per_mille"), row.getBoolean("own"))).list();
        }
    }
}
