package org.tandem.portal;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** An organisation's public page: in which editions it takes part, and its partnerships that the public may see. */
@NamedInterface("pages")
public record OrganisationPage(String name, String kind, boolean sample, List<Part> parts, List<PartnershipCard> partnerships) {

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

    @Component
    static class Query {

        private record Found(UUID id, String name, String kind, boolean sample) {}

        private final JdbcClient jdbc;
        private final PublicPartnerships partnerships;

        Query(JdbcClient jdbc, PublicPartnerships partnerships) {
            this.jdbc = jdbc;
            this.partnerships = partnerships;
        }

        /** @throws NotFound for an organisation that takes part in no published edition */
        OrganisationPage find(String slug) {
            var found = jdbc.sql("select id, name, kind, sample from organisation where slug = ?").param(slug).query(Found.class)
                    .optional().orElseThrow(() -> new NotFound(slug));
            var parts = parts(found.id());
            if (parts.isEmpty()) throw new NotFound(slug);
            return new OrganisationPage(found.name(), found.kind(), found.sample(), parts,
                    partnerships.ofOrganisation(found.id()));
        }

        private List<Part> parts(UUID organisation) {
            return jdbc.sql("""
                    select e.slug, e.name_pl, e.name_de, e.name_en, p.side, p.sample or e.sample as sample
                      from participation p
                      join edition e on e.id = p.edition and e.published
                     where p.organisation = ? and p.state = 'QUALIFIED'
                     order by p.id desc
                    """).param(organisation).query((row, _) -> new Part(Rows.text(row, "slug"), Rows.translated(row, "name"),
                    Rows.text(row, "side"), row.getBoolean("sample"))).list();
        }
    }
}
