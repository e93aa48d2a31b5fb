package org.tandem.programme;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Editions extends Repository<Edition, EditionId> {

    Edition save(Edition edition);

    Optional<Edition> findById(EditionId id);

    @Query("select exists (select from edition where slug = :slug)")
    boolean existsBySlug(String slug);

    @Query("select i.house from edition e join initiative i on i.id = e.initiative where e.id = :edition")
    Optional<UUID> houseOf(UUID edition);
}
