package org.tandem.shot;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Shots extends Repository<Shot, ShotId> {

    Shot save(Shot shot);

    void delete(Shot shot);

    Optional<Shot> findById(ShotId id);
}
