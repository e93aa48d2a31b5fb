package org.tandem.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.Inviting;
import org.tandem.participation.Application;
import org.tandem.participation.Applying;
import org.tandem.participation.ParticipationId;
import org.tandem.participation.Qualifying;
import org.tandem.programme.EditionId;
import org.tandem.programme.EditionPlan;
import org.tandem.programme.InitiativeId;
import org.tandem.programme.Phase;
import org.tandem.programme.PhaseKind;
import org.tandem.programme.Planning;
import org.tandem.programme.Side;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

/**
 * A made-up edition that runs on the day of the first start, with something in every state. Its phases overlap, as an edition
 * may decide, so that each step can be tried: apply, qualify, nominate, negotiate, conclude.
 */
@Component
@Profile("demo")
class CurrentStory {

    /** Those who take part, in the order of their names in {@link CurrentNames}. */
    record Stage(EditionId edition, Actor coordinator, List<Player> social, List<ParticipationId> socialStands,
            List<Player> business,
            List<ParticipationId> businessStands) {

        Pairing.Pair pair(int company, int organisation) {
            return new Pairing.Pair(business.get(company), social.get(organisation), socialStands.get(organisation));
        }
    }

    private final CurrentCast cast;
    private final Planning planning;
    private final Applying applying;
    private final Qualifying qualifying;
    private final Inviting inviting;
    private final CurrentPairs pairs;
    private final StoryTime time;

    CurrentStory(CurrentCast cast, Planning planning, Applying applying, Qualifying qualifying, Inviting inviting, CurrentPairs pairs,
            StoryTime time) {
        this.cast = cast;
        this.planning = planning;
        this.applying = applying;
        this.qualifying = qualifying;
        this.inviting = inviting;
        this.pairs = pairs;
        this.time = time;
    }

    /** @param company the person who signs in for the first company, and {@code organisation} for the first organisation */
    void tell(Actor coordinator, InitiativeId initiative, Actor expert, Actor company, Actor organisation, LocalDate today) {
        time.goTo(today.minusDays(80));
        var edition = planning.plan(coordinator, initiative, plan(today), true);
        planning.publish(coordinator, edition);
        inviting.expert(coordinator, edition, expert.someone());
        time.goTo(today.minusDays(70));
        var stage = new Stage(edition, coordinator, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < CurrentNames.SOCIAL.size(); i++)
            apply(stage, cast.social(i == 0 ? organisation : cast.extra(), i), Side.SOCIAL);
        for (int i = 0; i < CurrentNames.BUSINESS.size(); i++)
            apply(stage, cast.business(i == 0 ? company : cast.extra(), i), Side.BUSINESS);
        time.goTo(today.minusDays(50));
        decide(stage);
        pairs.tell(stage, today);
    }

    private void apply(Stage stage, Player player, Side side) {
        var stands = applying.apply(player.actor(), stage.edition(),
                new Application(side, "Tekst przykładowy: szukamy partnera na cały rok, nie na jedną akcję.", null));
        (side == Side.SOCIAL ? stage.social() : stage.business()).add(player);
        (side == Side.SOCIAL ? stage.socialStands() : stage.businessStands()).add(stands);
        time.passMinutes(5);
    }

    /** The last of each side still wait, one is declined, one withdraws; the others are in. */
    private void decide(Stage stage) {
        decide(stage.coordinator(), stage.social(), stage.socialStands(), 34);
        decide(stage.coordinator(), stage.business(), stage.businessStands(), 21);
    }

    private void decide(Actor coordinator, List<Player> players, List<ParticipationId> stands, int qualified) {
        for (int i = 0; i < qualified; i++) qualifying.qualify(coordinator, stands.get(i), null);
        qualifying.decline(coordinator, stands.get(qualified),
                "Przykład: w tym roku zapraszamy organizacje z co najmniej roczną historią.");
        applying.withdraw(players.get(qualified + 1).actor(), stands.get(qualified + 1));
    }

    private static EditionPlan plan(LocalDate today) {
        var year = "%d/%d".formatted(today.getYear(), today.getYear() + 1);
        return new EditionPlan(
                new Translated("Edycja przykładowa " + year, "Beispiel-Edition " + year, "Sample edition " + year),
                new Translated(
                        "Wymyślona edycja, na której można wypróbować Tandem: wszystkie organizacje, osoby i warunki są tu przykładowe.",
                        "Eine erfundene Edition zum Ausprobieren von Tandem: Alle Organisationen, Personen und Bedingungen sind Beispiele.",
                        "A made-up edition to try Tandem on: all organisations, persons and terms are samples."),
                null, 3, 2,
                Set.of(new Phase(PhaseKind.CALL, today.minusDays(75), today.plusDays(5)),
                        new Phase(PhaseKind.QUALIFICATION, today.minusDays(60), today.plusDays(7)),
                        new Phase(PhaseKind.NOMINATION, today.minusDays(45), today.plusDays(10)),
                        new Phase(PhaseKind.NEGOTIATION, today.minusDays(44), today.plusDays(18)),
                        new Phase(PhaseKind.CONCLUSION, today.minusDays(30), today.plusDays(40)),
                        new Phase(PhaseKind.SUMMARY, today.plusDays(55), today.plusDays(55)),
                        new Phase(PhaseKind.CLOSING, today.plusDays(85), today.plusDays(85))),
                List.of());
    }
}
