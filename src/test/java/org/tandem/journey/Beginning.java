package org.tandem.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.tandem.account.Joining;
import org.tandem.programme.EditionId;
import org.tandem.programme.EditionPlan;
import org.tandem.programme.Founding;
import org.tandem.programme.Phase;
import org.tandem.programme.PhaseKind;
import org.tandem.programme.Planning;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;
import org.tandem.shared.Translated;

/** What is there before a journey begins: a house, its coordinator, and an edition whose phases are all open. */
class Beginning {

    static final String PASSWORD = "chmura pod mostem 47";
    static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    /** A house in which somebody works who can sign in with {@link #PASSWORD}. */
    record House(HouseId id, Actor coordinator, String email) {}

    private final Founding founding;
    private final Planning planning;
    private final Joining joining;
    private final Clock clock;

    Beginning(Founding founding, Planning planning, Joining joining, Clock clock) {
        this.founding = founding;
        this.planning = planning;
        this.joining = joining;
        this.clock = clock;
    }

    House house(String name, String coordinator, String email, Language language) {
        var house = founding.house(Actor.TANDEM, name, List.of(Language.values()), ZONE);
        var person = person(coordinator, email, language);
        joining.seat(Actor.TANDEM, person, house, Set.of(Role.COORDINATOR));
        return new House(house, new Actor(person, null, house, Set.of(Role.COORDINATOR)), email);
    }

    EditionId edition(House house, Translated name) {
        var today = LocalDate.now(clock.withZone(ZONE));
        var phases = Arrays.stream(PhaseKind.values()).map(kind -> new Phase(kind, today, today.plusDays(30)))
                .collect(Collectors.toSet());
        var initiative = founding.initiative(house.coordinator(), house.id(), name, null);
        var plan = new EditionPlan(name, new Translated(null, null, null), null, 3, 3, phases, List.of());
        var edition = planning.plan(house.coordinator(), initiative, plan);
        planning.publish(house.coordinator(), edition);
        return edition;
    }

    /** Somebody who writes what a house publishes. */
    void editor(House house, String email, Language language) {
        joining.seat(Actor.TANDEM, person("Ola Maj", email, language), house.id(), Set.of(Role.EDITOR));
    }

    /** Somebody who may do everything for an organisation. */
    void member(OrganisationId organisation, String email, Language language) {
        joining.seat(Actor.TANDEM, person("Ewa Kos", email, language), organisation, Set.of(Role.OWNER, Role.SIGNATORY));
    }

    private PersonId person(String name, String email, Language language) {
        return joining.join(Actor.TANDEM, email, name, language, PASSWORD);
    }
}
