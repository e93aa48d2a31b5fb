package org.tandem.portal;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.screen.Schema;
import org.tandem.screen.Screen;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** An organisation's public page, there as long as it has a partnership that the public may see: these, and on which side it stands. */
@NamedInterface("pages")
public record OrganisationPage(UUID id, String slug, String name, String kind, boolean sample, List<Part> parts,
        List<PartnershipCard> partnerships) {

    /** A participation in a published edition, on its side. */
    public record Part(String edition, Translated editionName, String side, boolean sample) {

        public boolean isBusiness() {
            return side.equals("BUSINESS");
        }
    }

    public String kindKey() {
        return "portal.kind." + kind;
    }

    /** Search engines stay away where the organisation or all that is said of it is sample data. */
    public boolean isSample() {
        return sample || parts.stream().anyMatch(Part::sample);
    }

    /** For machines: what kind of organisation it is. */
    public String told(Screen screen) {
        var type = switch (kind) {
            case "NGO" -> "NGO";
            case "COMPANY" -> "Corporation";
            case "PUBLIC_INSTITUTION" -> "GovernmentOrganization";
            default -> "Organization";
        };
        return Schema.json(Schema.of(type).with("name", name).with("url", screen.absolute(screen.path())),
                Schema.way(List.of(new Schema.Crumb("Tandem", screen.absolute("/" + screen.language().code())),
                        new Schema.Crumb(name, screen.absolute(screen.path())))));
    }

    @Component
    static class Query {

        private record Found(UUID id, String name, String kind, boolean sample, Part part) {}

        private final JdbcClient jdbc;
        private final PublicPartnerships partnerships;

        Query(JdbcClient jdbc, PublicPartnerships partnerships) {
            this.jdbc = jdbc;
            this.partnerships = partnerships;
        }

        /** @throws NotFound for an organisation that shows the public nothing */
        OrganisationPage find(String slug) {
            var parts = jdbc.sql("""
                    select distinct o.id as organisation, o.name, o.kind, o.sample as made_up, e.id, e.slug, e.name_pl, e.name_de, e.name_en,
                           v.sample or e.sample as sample, case when v.business = o.id then 'BUSINESS' else 'SOCIAL' end as side
                      from organisation o
                      join public_partnership v on o.id in (v.business, v.social)
                      join edition e on e.id = v.edition
                     where o.slug = ?
                     order by e.id desc, side
                    """).param(slug).query((row, _) -> new Found(row.getObject("organisation", UUID.class),
                    Rows.text(row, "name"), Rows.text(row, "kind"), row.getBoolean("made_up"), new Part(Rows.text(row, "slug"),
                            Rows.translated(row, "name"), Rows.text(row, "side"), row.getBoolean("sample"))))
                    .list();
            var found = parts.stream().findFirst().orElseThrow(() -> new NotFound(slug));
            return new OrganisationPage(found.id(), slug, found.name(), found.kind(), found.sample(),
                    parts.stream().map(Found::part).toList(),
                    partnerships.ofOrganisation(found.id()));
        }
    }
}
