package org.tandem.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.organisation.place.Town;
import org.tandem.screen.Rows;
import org.tandem.screen.Schema;
import org.tandem.screen.Screen;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/**
 * An organisation's public page, there as long as it has a partnership that the public may see: these, on which side it stands, and
 * what it says of itself. Of its seat the town is public, as on the map, and not the street.
 */
@NamedInterface("pages")
public record OrganisationPage(Profile profile, List<Part> parts, List<PartnershipCard> partnerships) {

    /** What its own profile tells everybody. */
    public record Profile(UUID id, String slug, String name, String kind, @Nullable Town town, Translated description,
            @Nullable String website, boolean sample) {

        /** Its address as people say it. */
        public String site() {
            return website == null ? "" : website.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
        }
    }

    /** A participation in a published edition, on its side. */
    public record Part(String edition, Translated editionName, String side, boolean sample) {

        public boolean isBusiness() {
            return side.equals("BUSINESS");
        }
    }

    public String kindKey() {
        return "portal.kind." + profile.kind();
    }

    /** Search engines stay away where the organisation or all that is said of it is sample data. */
    public boolean isSample() {
        return profile.sample() || parts.stream().anyMatch(Part::sample);
    }

    /** For machines: what kind of organisation it is, where it sits and what it says of itself. */
    public String told(Screen screen) {
        var type = switch (profile.kind()) {
            case "NGO" -> "NGO";
            case "COMPANY" -> "Corporation";
            case "PUBLIC_INSTITUTION" -> "GovernmentOrganization";
            default -> "Organization";
        };
        var page = screen.absolute(screen.path());
        return Schema.json(Schema.of(type).with("@id", page).with("name", profile.name())
                .with("url", profile.website() == null ? page : profile.website())
                .with("description", profile.description().isEmpty() ? null : screen.t(profile.description()))
                .with("address", address()),
                Schema.way(List.of(new Schema.Crumb("Tandem", screen.absolute("/" + screen.language().code())),
                        new Schema.Crumb(profile.name(), page))));
    }

    private @Nullable Schema address() {
        var town = profile.town();
        if (town == null) return null;
        return Schema.of("PostalAddress").with("addressLocality", town.name())
                .with("addressCountry", town.country() == null ? "PL" : town.country());
    }

    @Component
    static class Query {

        private record Found(Profile profile, Part part) {}

        private final JdbcClient jdbc;
        private final PublicPartnerships partnerships;

        Query(JdbcClient jdbc, PublicPartnerships partnerships) {
            this.jdbc = jdbc;
            this.partnerships = partnerships;
        }

        /** @throws NotFound for an organisation that shows the public nothing */
        OrganisationPage find(String slug) {
            var parts = jdbc.sql("""
                    select distinct o.id as organisation, o.slug as named, o.name, o.kind, o.seat, o.website,
                           o.description_pl, o.description_de, o.description_en, o.sample as made_up,
                           e.id, e.slug, e.name_pl, e.name_de, e.name_en,
                           v.sample or e.sample as sample, case when v.business = o.id then 'BUSINESS' else 'SOCIAL' end as side
                      from organisation o
                      join public_partnership v on o.id in (v.business, v.social)
                      join edition e on e.id = v.edition
                     where o.slug = ?
                     order by e.id desc, side
                    """).param(slug).query((row, _) -> new Found(profile(row), new Part(Rows.text(row, "slug"),
                    Rows.translated(row, "name"), Rows.text(row, "side"), row.getBoolean("sample")))).list();
            var found = parts.stream().findFirst().orElseThrow(() -> new NotFound(slug)).profile();
            return new OrganisationPage(found, parts.stream().map(Found::part).toList(),
                    partnerships.ofOrganisation(found.id()));
        }

        private static Profile profile(ResultSet row) throws SQLException {
            return new Profile(row.getObject("organisation", UUID.class), Rows.text(row, "named"), Rows.text(row, "name"),
                    Rows.text(row, "kind"), Town.of(row.getString("seat")).orElse(null), Rows.translated(row, "description"),
                    row.getString("website"), row.getBoolean("made_up"));
        }
    }
}
