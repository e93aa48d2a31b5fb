package org.tandem.negotiation;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.nomination.NominationId;
import org.tandem.participation.ParticipationId;
import org.tandem.programme.EditionId;
import org.tandem.shared.OrganisationId;

/** Who may open talks with whom. */
record AcceptedNomination(NominationId nomination, EditionId edition, OrganisationId business,
        ParticipationId businessParticipation, OrganisationId social, ParticipationId socialParticipation) {

    @Component
    static class Query {

        private record Row(UUID edition, UUID business, UUID businessParticipation, UUID social, UUID socialParticipation) {}

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** Holds the nomination until the end of the transaction, so that two who open its talks at once come one after the other. */
        Optional<AcceptedNomination> hold(NominationId nomination) {
            return jdbc.sql("""
                    select n.edition, b.organisation as business, b.id as business_participation,
                           s.organisation as social, s.id as social_participation
                      from nomination n
                      join participation b on b.id = n.business
                      join participation s on s.id = n.social
                     where n.id = ? and n.state = 'ACCEPTED'
                       for update of n
                    """).param(nomination.value()).query(Row.class).optional().map(Objects::requireNonNull)
                    .map(row -> new AcceptedNomination(nomination, new EditionId(row.edition()),
                            new OrganisationId(row.business()),
                            new ParticipationId(row.businessParticipation()), new OrganisationId(row.social()),
                            new ParticipationId(row.socialParticipation())));
        }
    }
}
