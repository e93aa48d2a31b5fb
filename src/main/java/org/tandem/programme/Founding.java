package org.tandem.programme;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.Letters;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** Founds houses, and the initiatives that they undertake. */
@Service
@Transactional
public class Founding {

    private final Initiatives initiatives;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Founding(Initiatives initiatives, JdbcClient jdbc, AuditTrail trail) {
        this.initiatives = initiatives;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** A house; its first coordinator is seated by the caller. */
    public HouseId house(Actor actor, String name, Collection<Language> languages, ZoneId timeZone) {
        var house = HouseId.next();
        jdbc.sql("""
                insert into house (id, name, slug, languages, time_zone, version)
                values (:id, :name, :slug, string_to_array(:languages, ','), :zone, 0)
                """)
                .param("id", house.value())
                .param("name", name.strip())
                .param("slug", Letters.freeSlug(name, "house", this::taken))
                .param("languages", languages.stream().map(Language::name).collect(Collectors.joining(",")))
                .param("zone", timeZone.getId())
                .update();
        trail.record(actor, "house.found", house.value(), null, Map.of());
        return house;
    }

    /** @param since year, month or day as far as it is known ({@code 2006-11}) */
    public InitiativeId initiative(Actor actor, HouseId house, Translated name, @Nullable String since) {
        var known = jdbc.sql("select exists (select from house where id = ?)").param(house.value()).query(Boolean.class).single();
        if (!known) throw new NotFound(house);
        var initiative = initiatives.save(Initiative.of(house, name, since));
        trail.record(actor, "initiative.begin", initiative.id().value(), null, Map.of("house", house.value()));
        return initiative.id();
    }

    private boolean taken(String slug) {
        return jdbc.sql("select exists (select from house where slug = ?)").param(slug).query(Boolean.class).single();
    }
}
