package org.tandem.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.demo.CurrentStory.Stage;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.NegotiationId;
import org.tandem.nomination.Nominating;
import org.tandem.partnership.Partnering;
import org.tandem.partnership.Summary;
import org.tandem.partnership.ThemeId;
import org.tandem.shared.Translated;

/** What became of the pairs of the current edition: something of everything. */
@Component
@Profile("demo")
class CurrentPairs {

    private static final List<Translated> THEMES = List.of(
            new Translated("Zielone miasto", "Grüne Stadt", "Green town"),
            new Translated("Młodzi i praca", "Junge Menschen und Arbeit", "The young and work"),
            new Translated("Sąsiedztwo", "Nachbarschaft", "Neighbourhood"));

    private static final List<Translated> TITLES = List.of(
            new Translated("Czysty brzeg w pięć sobót", "Ein sauberes Ufer in fünf Samstagen", "A clean bank in five Saturdays"),
            new Translated("Sto rozmów przed pierwszą pracą", "Hundert Gespräche vor der ersten Stelle",
                    "A hundred talks before the first job"),
            new Translated("Podwórko, które wróciło", "Der Hof, der zurückkam", "The yard that came back"),
            new Translated("Orkiestra po godzinach", "Orchester nach Feierabend", "An after-hours orchestra"),
            new Translated("Biblioteka na kółkach", "Bibliothek auf Rädern", "A library on wheels"),
            new Translated("Remont w cztery soboty", "Renovierung in vier Samstagen", "Repairs in four Saturdays"),
            new Translated("Pszczoły nad halą", "Bienen über der Halle", "Bees above the hall"),
            new Translated("Drugie życie zegarów", "Das zweite Leben der Uhren", "The clocks' second life"));

    private record Talk(NegotiationId id, Pairing.Pair pair) {}

    private final Pairing pairing;
    private final Publicity publicity;
    private final Nominating nominating;
    private final Negotiating negotiating;
    private final Partnering partnering;
    private final StoryTime time;

    CurrentPairs(Pairing pairing, Publicity publicity, Nominating nominating, Negotiating negotiating, Partnering partnering,
            StoryTime time) {
        this.pairing = pairing;
        this.publicity = publicity;
        this.nominating = nominating;
        this.negotiating = negotiating;
        this.partnering = partnering;
        this.time = time;
    }

    void tell(Stage stage, LocalDate today) {
        var themes = THEMES.stream().map(theme -> publicity.theme(stage.coordinator(), stage.edition(), theme)).toList();
        time.goTo(today.minusDays(40));
        var talks = new ArrayList<Talk>();
        for (int i = 0; i < 14; i++) talks.add(open(stage, stage.pair(i, i)));
        for (int i = 0; i < 14; i++) pairing.offered(talks.get(i).id(), talks.get(i).pair(), 1 + i % 3, today.plusDays(20));
        time.goTo(today.minusDays(26));
        for (int i = 0; i < 14; i++) pairing.agreed(talks.get(i).id(), talks.get(i).pair(), 1 + i % 3);
        time.goTo(today.minusDays(20));
        for (int i = 0; i < 11; i++) pairing.concluded(talks.get(i).id(), talks.get(i).pair());
        for (int i = 0; i < TITLES.size(); i++) show(stage, talks.get(i), i, themes);
        live(stage, talks, today);
        stillTalking(stage, today);
        stillWaiting(stage, today);
    }

    private Talk open(Stage stage, Pairing.Pair pair) {
        time.passMinutes(7);
        return new Talk(pairing.opened(stage.edition(), pair), pair);
    }

    private void show(Stage stage, Talk talk, int number, List<ThemeId> themes) {
        var partnership = publicity.placed(stage.coordinator(), talk.id(), themes.get(number % themes.size()));
        publicity.shown(partnership, talk.pair(), new Summary(TITLES.get(number), new Translated(
                "Tekst przykładowy. Firma daje czas swoich ludzi i narzędzia, organizacja wiedzę i kontakty z sąsiadami.",
                "Beispieltext. Das Unternehmen gibt Zeit seiner Leute und Werkzeug, die Organisation Wissen und Kontakte zur Nachbarschaft.",
                "Sample text. The company gives its people's time and tools, the organisation its knowledge and its neighbours.")));
    }

    private void live(Stage stage, List<Talk> talks, LocalDate today) {
        time.goTo(today.minusDays(15));
        for (int i = 0; i < 7; i++) {
            var partnership = partnering.find(talks.get(i).id()).orElseThrow();
            partnering.start(stage.coordinator(), partnership, today.minusDays(15));
        }
        time.goTo(today.minusDays(3));
        partnering.complete(stage.coordinator(), partnering.find(talks.get(5).id()).orElseThrow(), today.minusDays(3));
        partnering.endEarly(stage.coordinator(), partnering.find(talks.get(6).id()).orElseThrow(), today.minusDays(3),
                "Przykład: firma zmieniła siedzibę.");
    }

    /** Talks that are open, with no offer to three offers, the first of them with the two that one can sign in as; three were broken off. */
    private void stillTalking(Stage stage, LocalDate today) {
        time.goTo(today.minusDays(12));
        for (int i = 0; i < 14; i++) {
            var talk = open(stage, stage.pair(i == 0 ? 0 : 6 + i, i == 0 ? 1 : 13 + i));
            pairing.offered(talk.id(), talk.pair(), i == 0 ? 3 : i % 4, today.plusDays(30));
            if (i > 10)
                negotiating.abandon(talk.pair().social().actor(), talk.id(), "Przykład: nie znaleźliśmy wspólnego terminu.");
        }
    }

    /** Nominations without an answer, declined ones and one withdrawn; some organisations are left with none. */
    private void stillWaiting(Stage stage, LocalDate today) {
        time.goTo(today.minusDays(6));
        pairing.nominated(stage.edition(), stage.pair(2, 0));
        for (int i = 0; i < 8; i++) {
            var nomination = pairing.nominated(stage.edition(), stage.pair(i, 20 + i));
            if (i == 5 || i == 6)
                nominating.decline(stage.social().get(20 + i).actor(), nomination, "Przykład: w tym roku nie mamy już rąk.");
            if (i == 7) nominating.withdraw(stage.business().get(i).actor(), nomination);
        }
    }
}
