package org.tandem.notice;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

/** Who is told, and the names that a mail says. */
@Component
class Recipients {

    /** Somebody to write to, for the seat that the matter concerns. */
    record Recipient(String email, Language language, UUID seat) {}

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Recipient> membersOf(OrganisationId organisation) {
        return list("""
                select p.email, p.language, m.organisation as seat
                  from membership m join person p on p.id = m.person
                 where m.organisation = :id
                """, organisation.value());
    }

    List<Recipient> ownersOf(OrganisationId organisation) {
        return list("""
                select p.email, p.language, m.organisation as seat
                  from membership m join person p on p.id = m.person
                 where m.organisation = :id and 'OWNER' = any(m.roles)
                """, organisation.value());
    }

    /** The other owners: neither who did it nor whom it was done to. */
    List<Recipient> ownersBut(OrganisationId organisation, PersonId one, PersonId other) {
        return jdbc.sql("""
                select p.email, p.language, m.organisation as seat
                  from membership m join person p on p.id = m.person
                 where m.organisation = :id and 'OWNER' = any(m.roles) and p.id not in (:one, :other)
                """).param("id", organisation.value()).param("one", one.value()).param("other", other.value())
                .query(Recipient.class).list().stream().map(Objects::requireNonNull).toList();
    }

    List<Recipient> coordinatorsOf(EditionId edition) {
        return list("""
                select p.email, p.language, m.house as seat
                  from edition e join initiative i on i.id = e.initiative
                  join membership m on m.house = i.house and 'COORDINATOR' = any(m.roles)
                  join person p on p.id = m.person
                 where e.id = :id
                """, edition.value());
    }

    List<Recipient> allCoordinators() {
        return jdbc.sql("""
                select p.email, p.language, m.house as seat from membership m join person p on p.id = m.person
                 where 'COORDINATOR' = any(m.roles)
                """).query(Recipient.class).list().stream().map(Objects::requireNonNull).toList();
    }

    List<Recipient> person(PersonId person) {
        return list("select email, language, id as seat from person where id = :id", person.value());
    }

    /** A person, for a matter of this organisation, of which she is a member. */
    List<Recipient> person(PersonId person, OrganisationId seat) {
        return person(person).stream().map(it -> new Recipient(it.email(), it.language(), seat.value())).toList();
    }

    /** A person, for a matter of the house whose edition it is. */
    List<Recipient> person(PersonId person, EditionId edition) {
        return jdbc.sql("""
                select p.email, p.language, i.house as seat
                  from person p, edition e join initiative i on i.id = e.initiative
                 where p.id = ? and e.id = ?
                """).params(person.value(), edition.value()).query(Recipient.class).list().stream().map(Objects::requireNonNull)
                .toList();
    }

    /** Who makes a film; where she has not joined yet, in the first language of the house. Nobody where she was dismissed meanwhile. */
    List<Recipient> maker(UUID maker) {
        return list("""
                select m.email, coalesce(w.language, h.languages[1]) as language, coalesce(w.id, h.id) as seat
                  from film_maker m
                  join film f on f.id = m.film
                  join edition e on e.id = f.edition
                  join initiative i on i.id = e.initiative
                  join house h on h.id = i.house
                  left join person w on w.email = m.email
                 where m.id = :id
                """, maker);
    }

    /** The name of an organisation or a house. */
    String name(UUID body) {
        return jdbc.sql("select name from organisation where id = :id union all select name from house where id = :id")
                .param("id", body).query(String.class).optional().orElse("");
    }

    private List<Recipient> list(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Recipient.class).list().stream().map(Objects::requireNonNull).toList();
    }
}
