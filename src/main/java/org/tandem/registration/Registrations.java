package org.tandem.registration;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Registrations extends Repository<Registration, RegistrationId> {

    Registration save(Registration registration);

    Optional<Registration> findById(RegistrationId id);

    @Query("""
            select * from registration
             where gathering = :gathering and email = :email and state in ('ASKED', 'REGISTERED', 'WAITING', 'OFFERED')
            """)
    Optional<Registration> live(UUID gathering, String email);

    /** The first in line who are no more than so many: a larger group is passed over only for one that fits. */
    @Query("""
            select * from registration
             where gathering = :gathering and state = 'WAITING' and people <= :free
             order by confirmed_at, id limit 1
            """)
    Optional<Registration> nextInLine(UUID gathering, int free);
}
