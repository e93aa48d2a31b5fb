package org.tandem.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Nominations extends Repository<Nomination, NominationId> {

    Nomination save(Nomination nomination);

    Optional<Nomination> findById(NominationId id);

    @Query("""
            select exists (select from nomination
                            where edition = :edition and business = :business and social = :social and state in ('MADE', 'ACCEPTED'))
            """)
    boolean existsLive(UUID edition, UUID business, UUID social);

    /** Waiting for an answer that may be too late by now; each one's own time zone decides. */
    @Query("select * from nomination where state = 'MADE' and expires_on <= :day order by id limit 500")
    List<Nomination> waitingSince(LocalDate day);
}
