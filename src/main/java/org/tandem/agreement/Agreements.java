package org.tandem.agreement;

import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.tandem.negotiation.AgreementId;
import org.tandem.negotiation.NegotiationId;

interface Agreements extends Repository<Agreement, AgreementId> {

    Agreement save(Agreement agreement);

    @Query("select * from agreement where negotiation = :negotiation")
    Optional<Agreement> findByNegotiation(NegotiationId negotiation);
}
