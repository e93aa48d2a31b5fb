package org.tandem.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.participation.Application;
import org.tandem.participation.Applying;
import org.tandem.participation.ParticipationId;
import org.tandem.participation.Qualifying;
import org.tandem.programme.Component.Kind;
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
 * A made-up edition that runs on the day of the first start, with something in every state. Nominations and negotiations had one
 * round, after which the coordinator opened them again, so that each step can be tried: apply, qualify, nominate, negotiate, conclude.
 */
@Component
@Profile("demo")
class CurrentStory {

    /** Those who take part, in the order of their names in {@link CurrentNames}. */
    record Stage(EditionId edition, Actor coordinator, List<Player> social, List<ParticipationId> socialStands,
            List<Player> business, List<ParticipationId> businessStands) {

        Pairing.Pair pair(int company, int organisation) {
            return new Pairing.Pair(business.get(company), social.get(organisation), socialStands.get(organisation),
                    CurrentDeals.of(organisation));
        }
    }

    private static final List<String> MOTIVATIONS = List.of(
            "Szukamy partnera na cały rok, nie na jedną akcję.",
            "Mamy pomysł i ludzi, brakuje nam drugiej strony stołu.",
            "W zeszłym roku przyglądaliśmy się z boku. W tym chcemy spróbować.",
            "Sąsiedzi od dawna pytają, kiedy zrobimy coś razem.");

    private final CurrentCast cast;
    private final CurrentPeople people;
    private final Planning planning;
    private final Applying applying;
    private final Qualifying qualifying;
    private final SampleCriteria criteria;
    private final CurrentPairs pairs;
    private final CurrentGatherings gatherings;
    private final CurrentAttendance attendance;
    private final CurrentThanks thanks;
    private final CurrentFaces faces;
    private final CurrentObservations observations;
    private final CurrentArticles articles;
    private final CurrentFollowers followers;
    private final StoryTime time;

    CurrentStory(CurrentCast cast, CurrentPeople people, Planning planning, Applying applying, Qualifying qualifying,
            SampleCriteria criteria, CurrentPairs pairs, CurrentGatherings gatherings, CurrentAttendance attendance,
            CurrentThanks thanks, CurrentFaces faces, CurrentObservations observations, CurrentArticles articles,
            CurrentFollowers followers, StoryTime time) {
        this.cast = cast;
        this.people = people;
        this.planning = planning;
        this.applying = applying;
        this.qualifying = qualifying;
        this.criteria = criteria;
        this.pairs = pairs;
        this.gatherings = gatherings;
        this.attendance = attendance;
        this.thanks = thanks;
        this.faces = faces;
        this.observations = observations;
        this.articles = articles;
        this.followers = followers;
        this.time = time;
    }

    static LocalDate firstRoundEnds(LocalDate today) {
        return today.minusDays(28);
    }

    /** @param newcomer the address of the one who belongs to nobody yet */
    void tell(Actor coordinator, InitiativeId initiative, Visitors visitors, String newcomer, LocalDate today) {
        time.goTo(today.minusDays(80));
        var edition = planning.plan(coordinator, initiative, plan(today), true);
        planning.publish(coordinator, edition);
        faces.tell(coordinator, edition, thanks.tell(coordinator, edition, today), today);
        criteria.ask(coordinator, edition);
        var stage = new Stage(edition, coordinator, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        time.goTo(today.minusDays(70));
        apply(stage, visitors);
        people.tellMembers(stage, visitors);
        time.goTo(today.minusDays(50));
        weigh(stage, stage.socialStands(), Side.SOCIAL, 34);
        weigh(stage, stage.businessStands(), Side.BUSINESS, 21);
        decide(stage, stage.social(), stage.socialStands(), 34);
        decide(stage, stage.business(), stage.businessStands(), 21);
        var talks = pairs.tellFirstRound(stage, today);
        time.goTo(firstRoundEnds(today).plusDays(1));
        var members = Stream.of(stage.social(), stage.business()).flatMap(side -> side.subList(0, 3).stream()).map(Player::actor)
                .toList();
        var workshop = gatherings.tell(coordinator, edition, members, today);
        time.goTo(firstRoundEnds(today).plusDays(2));
        planning.reopen(coordinator, edition, PhaseKind.NOMINATION, today.plusDays(10));
        planning.reopen(coordinator, edition, PhaseKind.NEGOTIATION, today.plusDays(18));
        time.goTo(today.minusDays(20));
        attendance.hold(coordinator, workshop);
        pairs.tellSecondRound(stage, talks, today);
        observations.tell(stage, people.tellExpert(stage, visitors), talks, today);
        followers.tell(visitors.company(), today);
        articles.tell(coordinator, edition, today);
        time.goTo(today.minusDays(1));
        people.tellRequests(stage, visitors, newcomer);
    }

    private void apply(Stage stage, Visitors visitors) {
        for (int i = 0; i < CurrentNames.SOCIAL.size(); i++)
            apply(stage, cast.social(i == 0 ? visitors.social() : cast.extra(), i), Side.SOCIAL);
        people.tellFreeTime(stage, visitors);
        time.passMinutes(1);
        for (int i = 0; i < CurrentNames.BUSINESS.size(); i++)
            apply(stage, cast.business(i == 0 ? visitors.company() : cast.extra(), i), Side.BUSINESS);
    }

    private void apply(Stage stage, Player player, Side side) {
        var players = side == Side.SOCIAL ? stage.social() : stage.business();
        var words = MOTIVATIONS.get(players.size() % MOTIVATIONS.size());
        players.add(player);
        (side == Side.SOCIAL ? stage.socialStands() : stage.businessStands())
                .add(applying.apply(player.actor(), stage.edition(), new Application(side, words, null)));
        time.passMinutes(5);
    }

    /** Every criterion for those who will be in, and for the one who will not; of those who still wait, for the last. */
    private void weigh(Stage stage, List<ParticipationId> stands, Side side, int qualified) {
        for (int i = 0; i < qualified; i++) criteria.weigh(stage.coordinator(), stands.get(i), side, 0, true);
        criteria.weigh(stage.coordinator(), stands.get(qualified), side, 0, false);
        criteria.weigh(stage.coordinator(), stands.getLast(), side, 1, true);
    }

    /** The last of each side still wait, one is declined, one withdraws; the others are in. */
    private void decide(Stage stage, List<Player> players, List<ParticipationId> stands, int qualified) {
        for (int i = 0; i < qualified; i++) qualifying.qualify(stage.coordinator(), stands.get(i), null);
        qualifying.note(stage.coordinator(), stands.get(qualified), "Rejestr mówi: działa od trzech miesięcy. Zadzwonić za rok.");
        qualifying.decline(stage.coordinator(), stands.get(qualified),
                "W tym roku zapraszamy organizacje z co najmniej roczną historią.");
        applying.withdraw(players.get(qualified + 1).actor(), stands.get(qualified + 1));
        qualifying.note(stage.coordinator(), stands.getLast(), "Czekamy na odpowiedź w sprawie koordynacji wolontariuszy.");
    }

    private static EditionPlan plan(LocalDate today) {
        var year = "%d/%d".formatted(today.getYear(), today.getYear() + 1);
        var opens = today.minusDays(45);
        return new EditionPlan(
                new Translated("Edycja przykładowa " + year, "Beispiel-Edition " + year, "Sample edition " + year),
                new Translated(
                        "Wymyślona edycja, na której można wypróbować Tandem: wszystkie organizacje, osoby i warunki są tu przykładowe.",
                        "Eine erfundene Edition zum Ausprobieren von Tandem: Alle Organisationen, Personen und Bedingungen sind Beispiele.",
                        "A made-up edition to try Tandem on: all organisations, persons and terms are samples."),
                null, 3, 2,
                Set.of(new Phase(PhaseKind.CALL, today.minusDays(75), today.plusDays(5)),
                        new Phase(PhaseKind.QUALIFICATION, today.minusDays(60), today.plusDays(7)),
                        new Phase(PhaseKind.NOMINATION, opens, firstRoundEnds(today).minusDays(2)),
                        new Phase(PhaseKind.NEGOTIATION, opens.plusDays(1), firstRoundEnds(today)),
                        new Phase(PhaseKind.CONCLUSION, today.minusDays(38), today.plusDays(40)),
                        new Phase(PhaseKind.SUMMARY, today.plusDays(55), today.plusDays(55)),
                        new Phase(PhaseKind.CLOSING, today.plusDays(85), today.plusDays(85))),
                List.of(new org.tandem.programme.Component(Kind.PRACTICAL,
                        new Translated("Warsztaty dla par", "Workshops für Paare", "Workshops for pairs")),
                        new org.tandem.programme.Component(Kind.ADVISORY,
                                new Translated("Konsultacje dla obu stron", "Beratung für beide Seiten",
                                        "Advice for both sides"))));
    }
}
