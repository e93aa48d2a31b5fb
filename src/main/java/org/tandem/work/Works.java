package org.tandem.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Works extends Repository<Work, WorkId> {

    Work save(Work work);

    Optional<Work> findById(WorkId id);

    void delete(Work work);

    @Query("select * from work where house = :house and kind = :kind order by position for update")
    List<Work> ofHouse(UUID house, String kind);

    /** Two who add something at once come one after the other. */
    @Query("select id from house where id = :house for update")
    UUID lock(UUID house);

    @Query("select exists (select from work where slug = :slug)")
    boolean isTaken(String slug);
}
