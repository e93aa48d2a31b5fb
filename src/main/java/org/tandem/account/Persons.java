package org.tandem.account;

import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.tandem.shared.PersonId;

interface Persons extends Repository<Person, PersonId> {

    Person save(Person person);

    Optional<Person> findById(PersonId id);

    @Query("select * from person where email = :email")
    Optional<Person> findByEmail(String email);
}
