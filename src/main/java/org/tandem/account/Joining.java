package org.tandem.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

/** How a person comes to Tandem, and to the organisations and houses that she acts for. */
@Service
@Transactional
public class Joining {

    private final Persons persons;
    private final Memberships memberships;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Passwords accepted;
    private final AuditTrail trail;
    private final Clock clock;

    Joining(Persons persons, Memberships memberships, JdbcClient jdbc, PasswordEncoder passwords, Passwords accepted,
            AuditTrail trail, Clock clock) {
        this.persons = persons;
        this.memberships = memberships;
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.accepted = accepted;
        this.trail = trail;
        this.clock = clock;
    }

    /** A person whose address is known to be hers. */
    public PersonId join(Actor actor, String email, String name, Language language, @Nullable String password) {
        return joinHashed(actor, email, name, language, password == null ? null : passwords.encode(password));
    }

    /** As {@link #join}, for one who is made up: she is shown as such wherever others read her name. */
    public PersonId joinAsSample(Actor actor, String email, String name, Language language, @Nullable String password) {
        var hash = password == null ? null : passwords.encode(password);
        return join(actor, Person.joining(email, name, language, hash, clock.instant()).asSample());
    }

    /** As {@link #join}, with a password that somebody has chosen: {@code password.too-short}, {@code password.too-easy}. */
    public PersonId joinWithPassword(Actor actor, String email, String name, Language language, String password) {
        return joinHashed(actor, email, name, language, accepted.accepted(password, email, name));
    }

    PersonId joinHashed(Actor actor, String email, String name, Language language, @Nullable String hash) {
        return join(actor, Person.joining(email, name, language, hash, clock.instant()));
    }

    private PersonId join(Actor actor, Person joining) {
        var person = persons.save(joining);
        trail.record(actor, "person.join", person.id().value(), null, Map.of());
        return person.id();
    }

    /** Gives a person a seat in an organisation; one who has it already gets these roles instead. */
    public void seat(Actor actor, PersonId person, OrganisationId organisation, Set<Role> roles) {
        seat(actor, person, "organisation", organisation.value(), roles);
    }

    /** Gives a person a seat in a house. */
    public void seat(Actor actor, PersonId person, HouseId house, Set<Role> roles) {
        seat(actor, person, "house", house.value(), roles);
    }

    /** Who has this mail address. */
    @Transactional(readOnly = true)
    public Optional<PersonId> known(String email) {
        return persons.findByEmail(Person.normalised(email)).map(Person::id);
    }

    /** The roles that a person has in an organisation; none where she does not belong to it. */
    public Set<Role> roles(PersonId person, OrganisationId organisation) {
        return memberships.roles(person, organisation.value());
    }

    /** Takes back a seat given by mistake: the person has the roles again that she had before, or none. */
    public void takeBack(Actor actor, PersonId person, OrganisationId organisation, Set<Role> before) {
        var given = memberships.roles(person, organisation.value());
        memberships.takeBack(person, organisation.value(), before);
        trail.record(actor, "membership.take-back", person.value(), null, Map.of("in", organisation.value(), "roles", given),
                Map.of("in", organisation.value(), "roles", before));
    }

    private void seat(Actor actor, PersonId person, String kind, UUID body, Set<Role> roles) {
        var names = roles.stream().map(Role::name).sorted().toArray(String[]::new);
        jdbc.sql("""
                insert into membership (person, %1$s, roles, since) values (:person, :body, :roles::text[], :since)
                on conflict (person, %1$s) where %1$s is not null do update set roles = excluded.roles
                """.formatted(kind))
                .param("person", person.value())
                .param("body", body)
                .param("roles", "{" + String.join(",", names) + "}")
                .param("since", Timestamp.from(clock.instant()))
                .update();
        trail.record(actor, "membership.give", person.value(), null, Map.of(kind, body, "roles", names));
    }
}
