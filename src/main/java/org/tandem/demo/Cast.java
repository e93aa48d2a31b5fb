package org.tandem.demo;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.account.Joining;
import org.tandem.organisation.Basics;
import org.tandem.organisation.Founding;
import org.tandem.organisation.Profiles;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;

/** Brings persons and organisations on stage. Every person is made up, flagged and called so. */
@Component
@Profile("demo")
class Cast {

    private final Joining joining;
    private final Profiles profiles;
    private int persons;

    Cast(Joining joining, Profiles profiles) {
        this.joining = joining;
        this.profiles = profiles;
    }

    /** @param password null for those whom nobody signs in as */
    Actor person(Language language, @Nullable String email, @Nullable String password) {
        persons++;
        var name = switch (language) {
            case PL -> "Osoba przykładowa " + persons;
            case DE -> "Beispielperson " + persons;
            case EN -> "Sample person " + persons;
        };
        var address = email == null ? "person-%d@tandem.example".formatted(persons) : email;
        return Actor.of(joining.joinAsSample(Actor.TANDEM, address, name, language, password));
    }

    Actor coordinator(Actor person, HouseId house) {
        joining.seat(Actor.TANDEM, person.someone(), house, Set.of(Role.COORDINATOR));
        return new Actor(person.person(), null, house, Set.of(Role.COORDINATOR));
    }

    Actor expert(Actor person, HouseId house) {
        joining.seat(Actor.TANDEM, person.someone(), house, Set.of(Role.EXPERT));
        return new Actor(person.person(), null, house, Set.of(Role.EXPERT));
    }

    Actor editor(Actor person, HouseId house) {
        joining.seat(Actor.TANDEM, person.someone(), house, Set.of(Role.EDITOR));
        return new Actor(person.person(), null, house, Set.of(Role.EDITOR));
    }

    /** @param sample the organisation itself is made up, not only the person who acts for it here */
    Player organisation(Actor person, Basics basics, List<Identifier> identifiers, boolean sample) {
        var id = profiles.found(person, new Founding(basics, identifiers, sample));
        var actor = new Actor(person.person(), id, null, Set.of(Role.OWNER, Role.SIGNATORY, Role.MEMBER));
        return new Player(actor, id, basics.name());
    }
}
