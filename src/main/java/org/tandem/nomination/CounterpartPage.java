package org.tandem.nomination;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.organisation.profile.Profile;
import org.tandem.organisation.profile.ProfileQuery;
import org.tandem.shared.Actor;
import org.tandem.shared.OrganisationId;

/** The other one of a nomination, in full: for its two sides, and for nobody else. */
public record CounterpartPage(NominationId nomination, Profile profile) {

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final ProfileQuery organisations;

        Query(JdbcClient jdbc, ProfileQuery organisations) {
            this.jdbc = jdbc;
            this.organisations = organisations;
        }

        Optional<CounterpartPage> find(NominationId id, Actor actor) {
            return jdbc.sql("""
                    select case :organisation when b.organisation then s.organisation else b.organisation end
                      from nomination n
                      join participation b on b.id = n.business
                      join participation s on s.id = n.social
                     where n.id = :id and :organisation in (b.organisation, s.organisation)
                    """).param("id", id.value()).param("organisation", NominationAccess.organisation(actor))
                    .query(UUID.class).optional().flatMap(it -> organisations.open(new OrganisationId(it)))
                    .map(profile -> new CounterpartPage(id, profile));
        }
    }
}
