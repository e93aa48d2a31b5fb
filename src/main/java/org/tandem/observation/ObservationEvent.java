package org.tandem.observation;

import java.time.Instant;

import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

/** Facts about observations that both parties read; of what is for the house alone there is no event. */
public sealed interface ObservationEvent {

    PartnershipId partnership();

    EditionId edition();

    /** A version that both parties read was shared. */
    record PointShared(PartnershipId partnership, EditionId edition, OrganisationId business, OrganisationId social,
            PointId point,
            int number, Instant at) implements ObservationEvent {}

    /** A party has answered a point. */
    record PointAnswered(PartnershipId partnership, EditionId edition, OrganisationId answering, PersonId expert, PointId point,
            Instant at) implements ObservationEvent {}

    /** A wording for the public that the expert has approved asks both parties for their consent. */
    record ConsentAsked(PartnershipId partnership, EditionId edition, OrganisationId business, OrganisationId social,
            ExtractId extract, int writing, Instant at) implements ObservationEvent {}

    /** Somebody is to do what was recommended. */
    record ActionRecommended(PartnershipId partnership, EditionId edition, OrganisationId business, OrganisationId social,
            ActionId action, Owner owner, Instant at) implements ObservationEvent {

        /** The side whose members are told. */
        public java.util.Optional<Side> side() {
            return owner == Owner.HOUSE ? java.util.Optional.empty() : java.util.Optional.of(Side.valueOf(owner.name()));
        }
    }
}
