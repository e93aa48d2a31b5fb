package org.tandem.gathering;

import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Gatherings extends Repository<Gathering, GatheringId> {

    Gathering save(Gathering gathering);

    Optional<Gathering> findById(GatheringId id);

    @Query("select exists (select from gathering where slug = :slug)")
    boolean existsBySlug(String slug);
}
