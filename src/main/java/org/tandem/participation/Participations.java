package org.tandem.participation;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Participations extends Repository<Participation, ParticipationId> {

    Participation save(Participation participation);

    Optional<Participation> findById(ParticipationId id);

    @Query("""
            select exists (select from participation
                            where edition = :edition and organisation = :organisation and state in ('APPLIED', 'QUALIFIED'))
            """)
    boolean existsLive(UUID edition, UUID organisation);

    @Query("""
            select exists (select from nomination where business = :participation or social = :participation)
            """)
    boolean hasBeenActedOn(UUID participation);
}
