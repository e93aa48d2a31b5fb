package org.tandem.partnership;

import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.tandem.negotiation.NegotiationId;

interface Partnerships extends Repository<Partnership, PartnershipId> {

    Partnership save(Partnership partnership);

    Optional<Partnership> findById(PartnershipId id);

    @Query("select * from partnership where negotiation = :negotiation")
    Optional<Partnership> findByNegotiation(NegotiationId negotiation);
}
