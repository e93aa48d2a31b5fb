package org.tandem.demo;

import java.time.LocalDate;
import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.demo.CurrentStory.Stage;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.NegotiationId;
import org.tandem.nomination.Nominating;
import org.tandem.nomination.NominationId;

/** The nominations and the talks of the current edition: something of everything, and most of it with those whom one can sign in as. */
@Component
@Profile("demo")
class CurrentPairs {

    /** Talks, with those who talk and how many offers they have made. */
    record Talk(NegotiationId id, Pairing.Pair pair, int offers) {}

    /** A company and an organisation by their numbers, and how many offers they make. */
    record Plan(int company, int organisation, int offers) {}

    private static final List<Plan> OPEN = List.of(new Plan(0, 1, 3), new Plan(3, 0, 2), new Plan(7, 20, 0), new Plan(8, 21, 1),
            new Plan(9, 22, 2), new Plan(10, 23, 3), new Plan(11, 24, 0), new Plan(12, 25, 1), new Plan(13, 26, 2),
            new Plan(14, 2, 3), new Plan(15, 3, 1), new Plan(16, 27, 0));
    private static final List<Plan> LEFT = List.of(new Plan(17, 9, 1), new Plan(18, 10, 2), new Plan(19, 11, 0));
    private static final List<Plan> LAPSED = List.of(new Plan(16, 16, 1), new Plan(17, 17, 2));
    private static final List<Plan> UNANSWERED = List.of(new Plan(18, 18, 0), new Plan(19, 19, 0));
    private static final List<Plan> WAITING = List.of(new Plan(2, 0, 0), new Plan(0, 19, 0), new Plan(1, 18, 0),
            new Plan(3, 17, 0),
            new Plan(4, 5, 0));
    private static final List<Plan> DECLINED = List.of(new Plan(5, 6, 0), new Plan(0, 7, 0));
    private static final List<Plan> TAKEN_BACK = List.of(new Plan(7, 8, 0));

    private final Pairing pairing;
    private final Nominating nominating;
    private final Negotiating negotiating;
    private final CurrentPartnerships partnerships;
    private final CurrentRooms rooms;
    private final StoryTime time;

    CurrentPairs(Pairing pairing, Nominating nominating, Negotiating negotiating, CurrentPartnerships partnerships,
            CurrentRooms rooms, StoryTime time) {
        this.pairing = pairing;
        this.nominating = nominating;
        this.negotiating = negotiating;
        this.partnerships = partnerships;
        this.rooms = rooms;
        this.time = time;
    }

    /** The first round, while its phases are open for the first time. */
    List<Talk> tellFirstRound(Stage stage, LocalDate today) {
        time.goTo(today.minusDays(40));
        var talks = CurrentPartnerships.PLANS.stream().map(plan -> talk(stage, plan)).toList();
        var lapsing = LAPSED.stream().map(plan -> talk(stage, plan)).toList();
        var unanswered = UNANSWERED.stream().map(plan -> nominated(stage, plan)).toList();
        time.goTo(today.minusDays(38));
        rooms.fill(talks.getFirst());
        for (var talk : talks) offered(talk, today.minusDays(20));
        for (var talk : lapsing) offered(talk, today.minusDays(20));
        partnerships.tellAgreements(stage, talks, today);
        time.goTo(CurrentStory.firstRoundEnds(today).plusDays(1));
        unanswered.forEach(nominating::expire);
        lapsing.forEach(talk -> negotiating.lapse(talk.id()));
        return talks;
    }

    /** The second, into which the visitor of the demo comes. */
    void tellSecondRound(Stage stage, List<Talk> first, LocalDate today) {
        partnerships.tellPartnerships(stage, first, today);
        time.goTo(today.minusDays(12));
        var open = OPEN.stream().map(plan -> talk(stage, plan)).toList();
        var left = LEFT.stream().map(plan -> talk(stage, plan)).toList();
        time.goTo(today.minusDays(9));
        open.stream().limit(2).forEach(rooms::fill);
        for (var talk : open) offered(talk, today.plusDays(30));
        for (var talk : left) leave(talk, today);
        time.goTo(today.minusDays(6));
        WAITING.forEach(plan -> nominated(stage, plan));
        for (var plan : DECLINED)
            nominating.decline(stage.social().get(plan.organisation()).actor(), nominated(stage, plan),
                    "W tym roku nie mamy już rąk do pracy. Wróćcie, proszę, w następnej edycji.");
        for (var plan : TAKEN_BACK)
            nominating.withdraw(stage.business().get(plan.company()).actor(), nominated(stage, plan));
    }

    private Talk talk(Stage stage, Plan plan) {
        time.passMinutes(7);
        var pair = pair(stage, plan);
        return new Talk(pairing.opened(stage.edition(), pair), pair, plan.offers());
    }

    private NominationId nominated(Stage stage, Plan plan) {
        time.passMinutes(11);
        return pairing.nominated(stage.edition(), pair(stage, plan));
    }

    private static Pairing.Pair pair(Stage stage, Plan plan) {
        return stage.pair(plan.company(), plan.organisation());
    }

    private void offered(Talk talk, LocalDate from) {
        time.passMinutes(13);
        pairing.offered(talk.id(), talk.pair(), talk.offers(), from);
    }

    private void leave(Talk talk, LocalDate today) {
        offered(talk, today.plusDays(30));
        negotiating.abandon(talk.pair().social().actor(), talk.id(), "Nie znaleźliśmy wspólnego terminu.");
    }
}
