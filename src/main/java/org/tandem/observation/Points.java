package org.tandem.observation;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Points extends Repository<Point, PointId> {

    Point save(Point point);

    Optional<Point> findById(PointId id);

    void deleteById(PointId id);
}
