package org.tandem.observation;

import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Extracts extends Repository<Extract, ExtractId> {

    Extract save(Extract extract);

    Optional<Extract> findById(ExtractId id);

    @Query("select * from point_extract where point = :point and number = :number")
    Optional<Extract> findByPointAndNumber(PointId point, int number);
}
