package org.tandem.account;

import java.time.Clock;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.AccountEvent.AddressChanged;
import org.tandem.account.AccountEvent.InvitationAccepted;
import org.tandem.account.link.LinkId;
import org.tandem.account.link.OneTimeLink;
import org.tandem.account.link.OneTimeLinks;
import org.tandem.account.link.Secret;
import org.tandem.account.signin.Throttle;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.PersonId;

/** What a one-time link does when it is spent, always for the address it was sent to, whoever is signed in. */
@Service
@Transactional
class Arriving {

    private final OneTimeLinks links;
    private final Persons persons;
    private final Memberships memberships;
    private final Joining joining;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arriving(OneTimeLinks links, Persons persons, Memberships memberships, Joining joining, Passwords passwords,
            Sessions sessions, Throttle throttle, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.links = links;
        this.persons = persons;
        this.memberships = memberships;
        this.joining = joining;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** @param name and password are those of somebody new, password that of one who had forgotten it; else empty */
    OneTimeLink arrive(LinkId id, Secret secret, String name, String password) {
        var link = links.spend(id, secret);
        switch (link.purpose()) {
            case REGISTRATION -> register(link, name, password);
            case RESET -> reset(link, password);
            case INVITATION -> acceptInvitation(link, name, password);
            case ADDRESS -> changeAddress(link);
        }
        return link;
    }

    private PersonId register(OneTimeLink link, String name, String password) {
        if (persons.findByEmail(link.email()).isPresent()) throw new BrokenRule("link.already-registered");
        if (name.isBlank()) throw new BrokenRule("account.name.needed");
        var hash = passwords.accepted(password, link.email(), name);
        return joining.joinHashed(Actor.TANDEM, link.email(), name, link.language(), hash);
    }

    private void reset(OneTimeLink link, String password) {
        var person = persons.findByEmail(link.email()).orElseThrow(() -> new BrokenRule("link.wrong"));
        persons.save(person.withPassword(passwords.accepted(password, person.email(), person.name())));
        sessions.endAll(person.id());
        throttle.forget(Throttle.Attempt.SIGN_IN, person.email());
        trail.record(Actor.of(person.id()), "password.reset", person.id().value(), null, Map.of());
    }

    private void acceptInvitation(OneTimeLink link, String name, String password) {
        var person = persons.findByEmail(link.email()).map(Person::id).orElseGet(() -> register(link, name, password));
        var roles = Memberships.set(link.roles());
        var organisation = link.toOrganisation();
        var house = link.toHouse();
        if (organisation != null && !memberships.has(person, organisation.value()))
            joining.seat(Actor.of(person), person, organisation, roles);
        if (house != null && !memberships.has(person, house.value())) joining.seat(Actor.of(person), person, house, roles);
        events.publishEvent(new InvitationAccepted(link.link(), person, clock.instant()));
    }

    private void changeAddress(OneTimeLink link) {
        if (persons.findByEmail(link.email()).isPresent()) throw new BrokenRule("link.address-taken");
        var person = persons.findById(java.util.Objects.requireNonNull(link.whose()))
                .orElseThrow(() -> new BrokenRule("link.wrong"));
        persons.save(person.withEmail(link.email()));
        trail.record(Actor.of(person.id()), "address.change", person.id().value(), null, Map.of());
        events.publishEvent(new AddressChanged(link.link(), person.id(), clock.instant()));
    }
}
