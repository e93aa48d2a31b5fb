package org.tandem.page;

import java.util.Map;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;

/** A house says where it sits and how it is reached, for its pages to tell. */
@Service
@Transactional
public class Introducing {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Introducing(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** @param seen the version that was read, 0 where there was nothing yet: over somebody else's nothing happens */
    public void introduce(Actor actor, Particulars particulars, int seen) {
        var house = actor.forEditing();
        particulars.check((_, wrong) -> {
            throw new BrokenRule(wrong);
        });
        var kept = jdbc.sql("""
                insert into house_particulars as p (house, address, register, email, phone, version)
                select :house, nullif(:address, ''), nullif(:register, ''), nullif(:email, ''), nullif(:phone, ''), :seen + 1
                 where :seen = 0 or exists (select from house_particulars x where x.house = :house)
                on conflict (house) do update
                   set address = excluded.address, register = excluded.register, email = excluded.email,
                       phone = excluded.phone, version = excluded.version
                 where p.version = :seen
                """).param("house", house.value()).param("address", particulars.address())
                .param("register", particulars.register()).param("email", particulars.email())
                .param("phone", particulars.phone()).param("seen", seen).update();
        if (kept == 0) throw new OptimisticLockingFailureException("The particulars have changed since");
        trail.record(actor, "house.introduce", house.value(), null, Map.of("version", seen + 1));
    }
}
