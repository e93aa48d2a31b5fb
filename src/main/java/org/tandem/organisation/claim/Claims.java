package org.tandem.organisation.claim;

import java.util.Optional;

import org.springframework.data.repository.Repository;
import org.tandem.organisation.ClaimId;

interface Claims extends Repository<Claim, ClaimId> {

    Claim save(Claim claim);

    Optional<Claim> findById(ClaimId id);
}
