package org.tandem.credit;

import java.util.List;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.tandem.programme.EditionId;

interface Credits extends Repository<Credit, CreditId> {

    Credit save(Credit credit);

    void delete(Credit credit);

    /** All of an edition, each tier in its order. */
    @Query("select * from credit where edition = :edition order by tier, position")
    List<Credit> findByEdition(EditionId edition);
}
