package org.tandem.programme;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.organisation.logo.Logo;
import org.tandem.organisation.logo.LogoCheck;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** A coordinator says how her house calls itself, looks and speaks, and what its initiatives are called. */
@Service
@Transactional
public class Housekeeping {

    static final int LONGEST_NAME = 200;

    private final Initiatives initiatives;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Housekeeping(Initiatives initiatives, JdbcClient jdbc, AuditTrail trail) {
        this.initiatives = initiatives;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /**
     * @param name what it goes by wherever it has no name in the wanted language
     * @param seen the version that was read, here and below: where somebody has changed the house since, nothing happens
     */
    public void name(Actor actor, String name, Translated names, Collection<Language> languages, int seen) {
        var house = actor.forHouse();
        if (name.isBlank()) throw new BrokenRule("house.without-name");
        if (languages.isEmpty()) throw new BrokenRule("house.without-language");
        var spoken = new TreeSet<>(languages).stream().map(Language::name).collect(Collectors.joining(","));
        var before = languages(house);
        hold(house, seen);
        jdbc.sql("""
                update house set name = :name, name_pl = :pl, name_de = :de, name_en = :en, languages = string_to_array(:languages, ',')
                 where id = :id
                """)
                .param("name", name.strip()).param("pl", names.pl()).param("de", names.de()).param("en", names.en())
                .param("languages", spoken).param("id", house.value()).update();
        trail.record(actor, "house.name", house.value(), null, Map.of("languages", before), Map.of("languages", spoken));
    }

    /** @throws BrokenRule {@code house.accent.…} where one of the two cannot be read on its ground */
    public void colour(Actor actor, @Nullable String light, @Nullable String dark, int seen) {
        var house = actor.forHouse();
        var accent = light == null ? null : accent(light, dark);
        var before = colours(house);
        hold(house, seen);
        jdbc.sql("update house set accent = :light, accent_dark = :dark where id = :id")
                .param("light", accent == null ? null : accent.light().hex())
                .param("dark", accent == null ? null : accent.dark().hex()).param("id", house.value()).update();
        trail.record(actor, "house.colour", house.value(), null, before, colours(house));
    }

    /** @throws BrokenRule with the code of {@link Logo#read} where the file is no picture that can be shown */
    public void showLogo(Actor actor, byte[] file, int seen) {
        var house = actor.forHouse();
        switch (Logo.read(file)) {
            case LogoCheck.Refused(var code) -> throw new BrokenRule(code);
            case LogoCheck.Accepted(var logo) -> {
                hold(house, seen);
                jdbc.sql("""
                        insert into house_logo (house, bytes) values (?, ?)
                        on conflict (house) do update set bytes = excluded.bytes
                        """).params(house.value(), logo.bytes()).update();
                keepDigest(actor, house, logo.sha256());
            }
        }
    }

    public void hideLogo(Actor actor, int seen) {
        var house = actor.forHouse();
        hold(house, seen);
        jdbc.sql("delete from house_logo where house = ?").param(house.value()).update();
        keepDigest(actor, house, null);
    }

    /** @param since year, month or day as far as it is known ({@code 2006-11}) */
    public void nameInitiative(Actor actor, InitiativeId id, Translated name, @Nullable String since, int seen) {
        var initiative = initiatives.findById(id).filter(it -> it.house().equals(actor.forHouse()))
                .orElseThrow(() -> new NotFound(id));
        if (name.isEmpty()) throw new BrokenRule("initiative.without-name");
        if (!Objects.equals(initiative.version(), seen))
            throw new OptimisticLockingFailureException("The initiative has changed since");
        initiatives.save(initiative.named(name, since));
        trail.record(actor, "initiative.name", id.value(), null, Map.of("since", String.valueOf(initiative.since())),
                Map.of("since", String.valueOf(since)));
    }

    /** First the version, whose row then waits for no second one: it tells who was faster. */
    private void hold(HouseId house, int seen) {
        var held = jdbc.sql("update house set version = version + 1 where id = ? and version = ?").params(house.value(), seen)
                .update();
        if (held == 0) throw new OptimisticLockingFailureException("The house has changed since");
    }

    private void keepDigest(Actor actor, HouseId house, @Nullable String digest) {
        var before = jdbc.sql("select coalesce(logo, '') from house where id = ?").param(house.value()).query(String.class)
                .single();
        jdbc.sql("update house set logo = :digest where id = :id").param("digest", digest)
                .param("id", house.value()).update();
        trail.record(actor, "house.show-logo", house.value(), null, before.isEmpty() ? Map.of() : Map.of("sha256", before),
                digest == null ? Map.of() : Map.of("sha256", digest));
    }

    private static Accent accent(String light, @Nullable String dark) {
        var onLight = Colour.of(light).orElseThrow(() -> new BrokenRule("house.accent.not-one"));
        if (dark == null) return Accent.of(onLight);
        return new Accent(onLight, Colour.of(dark).orElseThrow(() -> new BrokenRule("house.accent.not-one")));
    }

    private String languages(HouseId house) {
        return jdbc.sql("select array_to_string(languages, ',') from house where id = ?").param(house.value())
                .query(String.class).single();
    }

    private Map<String, Object> colours(HouseId house) {
        var colours = new HashMap<String, Object>();
        jdbc.sql("select accent, accent_dark from house where id = ? and accent is not null").param(house.value())
                .query(row -> {
                    colours.put("light", String.valueOf(row.getString("accent")));
                    colours.put("dark", String.valueOf(row.getString("accent_dark")));
                });
        return colours;
    }
}
