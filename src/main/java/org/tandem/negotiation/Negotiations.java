package org.tandem.negotiation;

import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.tandem.nomination.NominationId;

interface Negotiations extends Repository<Negotiation, NegotiationId> {

    Negotiation save(Negotiation negotiation);

    Optional<Negotiation> findById(NegotiationId id);

    @Query("select * from negotiation where nomination = :nomination")
    Optional<Negotiation> findByNomination(NominationId nomination);
}
