package org.tandem.programme;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Initiatives extends Repository<Initiative, InitiativeId> {

    Initiative save(Initiative initiative);

    Optional<Initiative> findById(InitiativeId id);
}
