package org.tandem.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.organisation.identifier.Parsed;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.HouseId;

/** A coordinator says that her house has public-benefit status, by which number, and what the law lets taxpayers give since. */
@Service
@Transactional
public class Declaring {

    /** More than this no law has ever let anybody give: a slip of the keyboard. */
    static final int MOST_PER_MILLE = 100;

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    Declaring(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param typed the number in the court register as it was typed; empty while it is not known
     * @param sample whether the number is made up
     * @param seen the version that was read, 0 where there was none
     * @throws BrokenRule {@code identifier.krs.…} where it is no such number
     * @throws OptimisticLockingFailureException where somebody else was faster
     */
    public void declare(Actor actor, String typed, boolean sample, int seen) {
        var house = actor.forHouse();
        var krs = typed.isBlank() ? null : krs(typed);
        var changed = jdbc.sql("""
                insert into benefit_status (house, krs, sample, version) select :house, :krs, :sample, 1 where :seen = 0
                on conflict (house) do nothing
                """).param("house", house.value()).param("krs", krs).param("sample", sample).param("seen", seen).update()
                + jdbc.sql("""
                        update benefit_status set krs = :krs, sample = :sample, version = version + 1
                         where house = :house and version = :seen and :seen > 0
                        """).param("house", house.value()).param("krs", krs).param("sample", sample).param("seen", seen)
                        .update();
        if (changed == 0) throw new OptimisticLockingFailureException("The status has changed since");
        trail.record(actor, "benefit.declare", house.value(), null, Map.of("numbered", krs != null));
    }

    /** The house has the status no longer: nobody is asked for anything any more. */
    public void withdraw(Actor actor) {
        var house = actor.forHouse();
        if (jdbc.sql("delete from benefit_status where house = ?").param(house.value()).update() > 0)
            trail.record(actor, "benefit.withdraw", house.value(), null, Map.of());
    }

    /**
     * A later law than this version of Tandem knows.
     *
     * @param taxYear the first year whose tax it holds for: this one, or one to come
     */
    public void share(Actor actor, int taxYear, int perMille) {
        var house = actor.forHouse();
        if (taxYear < thisYear(house)) throw new BrokenRule("benefit.share.too-early", thisYear(house));
        if (perMille < 1 || perMille > MOST_PER_MILLE) throw new BrokenRule("benefit.share.not-one");
        var before = own(house, taxYear);
        jdbc.sql("""
                insert into tax_share (house, tax_year, per_mille) values (:house, :year, :share)
                on conflict (house, tax_year) do update set per_mille = excluded.per_mille
                """).param("house", house.value()).param("year", taxYear).param("share", perMille).update();
        trail.record(actor, "tax-share.set", house.value(), null, before,
                Map.of("taxYear", taxYear, "perMille", perMille));
    }

    /** What the house entered by mistake; what the law said stays. */
    public void drop(Actor actor, int taxYear) {
        var house = actor.forHouse();
        var before = own(house, taxYear);
        if (jdbc.sql("delete from tax_share where house = ? and tax_year = ?").params(house.value(), taxYear).update() > 0)
            trail.record(actor, "tax-share.drop", house.value(), null, before, Map.of());
    }

    private static String krs(String typed) {
        return switch (Identifier.parse(Identifier.KRS, typed)) {
            case Parsed.Valid(var identifier) -> identifier.value();
            case Parsed.Invalid(var code) -> throw new BrokenRule(code);
        };
    }

    private int thisYear(HouseId house) {
        var zone = jdbc.sql("select time_zone from house where id = ?").param(house.value()).query(String.class).single();
        return LocalDate.now(clock.withZone(ZoneId.of(zone))).getYear();
    }

    private Map<String, @Nullable Object> own(HouseId house, int taxYear) {
        var facts = new HashMap<String, @Nullable Object>();
        jdbc.sql("select per_mille from tax_share where house = ? and tax_year = ?").params(house.value(), taxYear)
                .query(Integer.class).optional().ifPresent(share -> {
                    facts.put("taxYear", taxYear);
                    facts.put("perMille", share);
                });
        return facts;
    }
}
