package org.tandem.nomination;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.participation.ParticipationId;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.OrganisationId;

/** The two participants of a nomination as they stand at this moment. */
record Pair(EditionId edition, ParticipationId business, OrganisationId company, Standing companyStands, ParticipationId social,
        OrganisationId nominated, Standing nominatedStands) {

    /** Side and state of a participant, and the edition it stands in. */
    record Standing(EditionId edition, Side side, boolean qualified) {}

    /** Rule 1: only a qualified business participant nominates, only a qualified social participant of the same edition is nominated. */
    void expectQualifiedOnBothSides() {
        if (!companyStands.equals(new Standing(edition, Side.BUSINESS, true)))
            throw new BrokenRule("nomination.company-not-qualified");
        if (!nominatedStands.equals(new Standing(edition, Side.SOCIAL, true)))
            throw new BrokenRule("nomination.organisation-not-qualified");
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** Two participations, whatever they are; empty where one does not exist. */
        Optional<Pair> find(ParticipationId business, ParticipationId social) {
            return jdbc.sql("""
                    select b.edition as b_edition, b.organisation as b_organisation, b.side as b_side, b.state = 'QUALIFIED' as b_qualified,
                           s.edition as s_edition, s.organisation as s_organisation, s.side as s_side, s.state = 'QUALIFIED' as s_qualified
                      from participation b, participation s
                     where b.id = :business and s.id = :social
                    """)
                    .param("business", business.value())
                    .param("social", social.value())
                    .query((row, _) -> {
                        var edition = new EditionId(row.getObject("b_edition", UUID.class));
                        return new Pair(edition,
                                business, new OrganisationId(row.getObject("b_organisation", UUID.class)),
                                new Standing(edition, Side.valueOf(row.getString("b_side")), row.getBoolean("b_qualified")),
                                social, new OrganisationId(row.getObject("s_organisation", UUID.class)),
                                new Standing(new EditionId(row.getObject("s_edition", UUID.class)),
                                        Side.valueOf(row.getString("s_side")),
                                        row.getBoolean("s_qualified")));
                    })
                    .optional();
        }

        /** The participant that an organisation is in an edition now. */
        Optional<ParticipationId> standing(EditionId edition, OrganisationId organisation) {
            return jdbc.sql("""
                    select id from participation where edition = ? and organisation = ? and state in ('APPLIED', 'QUALIFIED')
                    """).params(edition.value(), organisation.value()).query(UUID.class).optional().map(ParticipationId::new);
        }
    }
}
