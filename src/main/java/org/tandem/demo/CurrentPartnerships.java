package org.tandem.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.demo.CurrentPairs.Plan;
import org.tandem.demo.CurrentPairs.Talk;
import org.tandem.demo.CurrentStory.Stage;
import org.tandem.demo.Publicity.Progress;
import org.tandem.partnership.Partnering;
import org.tandem.partnership.PartnershipId;
import org.tandem.partnership.ThemeId;
import org.tandem.shared.Translated;

/** What became of the talks of the first round: agreements and partnerships in every state, and what the public reads of them. */
@Component
@Profile("demo")
class CurrentPartnerships {

    /** With how many offers the first come to terms: one, two or three; the last three are only just agreed. */
    static final List<Plan> PLANS = Stream.concat(
            IntStream.range(0, 15).mapToObj(it -> new Plan(it, it, 1 + it % 3)),
            Stream.of(new Plan(4, 14, 2), new Plan(0, 15, 2), new Plan(5, 0, 1))).toList();

    private static final List<Translated> THEMES = List.of(
            new Translated("Zielone miasto", "Grüne Stadt", "Green town"),
            new Translated("Młodzi i praca", "Junge Menschen und Arbeit", "The young and work"),
            new Translated("Sąsiedztwo", "Nachbarschaft", "Neighbourhood"));

    /** Which theme each tale belongs to. */
    private static final int[] PLACES = {0, 1, 2, 2, 1, 0, 2, 1, 2, 1, 2, 0, 2, 1};

    private static final List<Progress> UNSHOWN = List.of(Progress.TAKEN_BACK, Progress.CONSENTED_BY_ONE, Progress.APPROVED,
            Progress.APPROVED_BY_ONE, Progress.WRITTEN);
    private static final int CONCLUDED = 15;
    private static final int SHOWN = CurrentTales.ALL.size() - UNSHOWN.size();

    private final Pairing pairing;
    private final Publicity publicity;
    private final Partnering partnering;
    private final CurrentShots shots;
    private final StoryTime time;

    CurrentPartnerships(Pairing pairing, Publicity publicity, Partnering partnering, CurrentShots shots, StoryTime time) {
        this.pairing = pairing;
        this.publicity = publicity;
        this.partnering = partnering;
        this.shots = shots;
        this.time = time;
    }

    void tellAgreements(Stage stage, List<Talk> talks, LocalDate today) {
        time.goTo(today.minusDays(34));
        for (var talk : talks) agree(talk);
        time.goTo(today.minusDays(33));
        for (var talk : talks.subList(0, CONCLUDED)) conclude(talk);
        for (var talk : List.of(talks.get(CONCLUDED), talks.getLast())) pairing.confirmed(talk.id(), talk.pair().business());
    }

    void tellPartnerships(Stage stage, List<Talk> talks, LocalDate today) {
        var themes = THEMES.stream().map(theme -> publicity.theme(stage.coordinator(), stage.edition(), theme)).toList();
        time.goTo(today.minusDays(24));
        for (var talk : talks.subList(0, 7)) partnering.start(stage.coordinator(), partnership(talk), today.minusDays(24));
        for (int i = 0; i < CurrentTales.ALL.size(); i++) show(stage, talks.get(i), i, themes);
        shots.tell(stage.coordinator(), stage.edition(), talks.subList(0, 3).stream().map(this::partnership).toList(), today);
        time.goTo(today.minusDays(3));
        partnering.complete(stage.coordinator(), partnership(talks.get(4)), today.minusDays(3));
        partnering.endEarly(stage.coordinator(), partnership(talks.get(5)), today.minusDays(3), "Firma zmieniła siedzibę.");
    }

    private void agree(Talk talk) {
        time.passMinutes(9);
        pairing.agreed(talk.id(), talk.pair(), talk.offers());
    }

    private void conclude(Talk talk) {
        time.passMinutes(9);
        pairing.concluded(talk.id(), talk.pair());
    }

    private void show(Stage stage, Talk talk, int number, List<ThemeId> themes) {
        time.passMinutes(5);
        var partnership = publicity.placed(stage.coordinator(), talk.id(), themes.get(PLACES[number]));
        var progress = number < SHOWN ? Progress.SHOWN : UNSHOWN.get(number - SHOWN);
        publicity.come(progress, partnership, talk.pair(), CurrentTales.ALL.get(number));
    }

    private PartnershipId partnership(Talk talk) {
        return partnering.find(talk.id()).orElseThrow();
    }
}
