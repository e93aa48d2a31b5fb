package org.tandem.organisation;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Claims extends Repository<Claim, ClaimId> {

    Claim save(Claim claim);

    Optional<Claim> findById(ClaimId id);
}
