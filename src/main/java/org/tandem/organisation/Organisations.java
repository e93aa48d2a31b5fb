package org.tandem.organisation;

import java.util.Optional;

import org.springframework.data.repository.Repository;
import org.tandem.shared.OrganisationId;

interface Organisations extends Repository<Organisation, OrganisationId> {

    Organisation save(Organisation organisation);

    Optional<Organisation> findById(OrganisationId id);
}
