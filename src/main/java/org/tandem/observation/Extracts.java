package org.tandem.observation;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Extracts extends Repository<Extract, ExtractId> {

    Extract save(Extract extract);

    Optional<Extract> findById(ExtractId id);
}
