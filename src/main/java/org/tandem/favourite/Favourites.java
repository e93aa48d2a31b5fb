package org.tandem.favourite;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.PersonId;

/** What each person keeps, for herself alone. */
@Component
class Favourites {

    /** The database refuses more as well. */
    static final int MOST = 300;

    private final JdbcClient jdbc;

    Favourites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<UUID> of(PersonId person) {
        return jdbc.sql("select thing from favourite where person = ? order by at desc, thing").param(person.value())
                .query((row, _) -> row.getObject("thing", UUID.class)).list();
    }

    /** In their order, the first of them as the newest; what she keeps already stays as it is. */
    void add(PersonId person, Collection<UUID> things, Instant now) {
        jdbc.sql("""
                insert into favourite (person, thing, at)
                select :person, x.thing, cast(:now as timestamptz) - x.place * interval '1 microsecond'
                  from unnest(cast(:things as uuid[])) with ordinality x (thing, place)
                 order by x.place
                on conflict do nothing
                """).param("person", person.value()).param("now", Timestamp.from(now)).param("things", words(things)).update();
    }

    void remove(PersonId person, Collection<UUID> things) {
        jdbc.sql("delete from favourite where person = :person and thing = any(cast(:things as uuid[]))")
                .param("person", person.value()).param("things", words(things)).update();
    }

    private static String[] words(Collection<UUID> things) {
        return things.stream().map(UUID::toString).toArray(String[]::new);
    }
}
