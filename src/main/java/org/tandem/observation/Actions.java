package org.tandem.observation;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Actions extends Repository<Action, ActionId> {

    Action save(Action action);

    Optional<Action> findById(ActionId id);
}
