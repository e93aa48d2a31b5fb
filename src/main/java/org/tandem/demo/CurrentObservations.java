package org.tandem.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.demo.CurrentPairs.Talk;
import org.tandem.demo.CurrentStory.Stage;
import org.tandem.observation.Observing;
import org.tandem.observation.Owner;
import org.tandem.observation.PointId;
import org.tandem.observation.PointKind;
import org.tandem.observation.Quoting;
import org.tandem.observation.Recommendation;
import org.tandem.observation.Recommending;
import org.tandem.observation.health.Checking;
import org.tandem.observation.health.Colour;
import org.tandem.observation.health.Question;
import org.tandem.partnership.Partnering;
import org.tandem.partnership.PartnershipId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** What the expert of the demo has written of the current edition's partnerships: sample texts, and called so. */
@Component
@Profile("demo")
class CurrentObservations {

    private final Partnering partnering;
    private final Observing observing;
    private final Quoting quoting;
    private final Recommending recommending;
    private final Checking checking;
    private final StoryTime time;

    CurrentObservations(Partnering partnering, Observing observing, Quoting quoting, Recommending recommending, Checking checking,
            StoryTime time) {
        this.partnering = partnering;
        this.observing = observing;
        this.quoting = quoting;
        this.recommending = recommending;
        this.checking = checking;
        this.time = time;
    }

    void tell(Stage stage, Actor expert, List<Talk> talks, LocalDate today) {
        time.goTo(today.minusDays(5));
        tellMost(expert, talks.get(0), today);
        CurrentRemarks.SHORT.forEach((number, notes) -> notes
                .forEach(note -> share(expert, partnership(talks.get(number)), note, today)));
        var begun = partnership(talks.get(6));
        observing.keep(expert, begun, observing.begin(expert, begun, PointKind.WEAKNESS), CurrentRemarks.DRAFT);
        check(expert, partnership(talks.get(1)), Colour.GREEN, Colour.AMBER);
        check(talks.get(1).pair().social().actor(), partnership(talks.get(1)), Colour.GREEN, Colour.GREEN);
    }

    /** The first partnership, which the visitor of the demo takes part in, has everything. */
    private void tellMost(Actor expert, Talk talk, LocalDate today) {
        var it = partnership(talk);
        var company = talk.pair().business().actor();
        var social = talk.pair().social().actor();
        var strength = share(expert, it, CurrentRemarks.SHOWN, today);
        var extract = quoting.find(expert, it, strength).orElseThrow();
        quoting.write(expert, it, extract, CurrentRemarks.WORDING);
        for (var party : List.of(company, social)) quoting.consent(party, it, extract, 2);
        var waiting = share(expert, it, CurrentRemarks.WAITING, today);
        quoting.consent(social, it, quoting.find(expert, it, waiting).orElseThrow(), 1);
        var weakness = share(expert, it, CurrentRemarks.FIRST, today);
        time.passMinutes(50);
        observing.answer(company, it, weakness,
                "Tekst przykładowy: koparka stała dwie soboty, bo operator był chory. Mamy już zastępstwo.");
        time.passMinutes(50);
        observing.share(expert, it, weakness, CurrentRemarks.SECOND.remark(today), Language.PL);
        share(expert, it, CurrentRemarks.FOR_THE_HOUSE, today);
        recommending.recommend(expert, it, waiting, new Recommendation("Tekst przykładowy: zaprosić szkoły na jesienne sadzenie.",
                Owner.SOCIAL, today.plusDays(14)));
        recommending.recommend(expert, it, weakness,
                new Recommendation("Tekst przykładowy: umówić drugiego operatora koparki.", Owner.BUSINESS, today.minusDays(1)));
        check(company, it, Colour.GREEN, Colour.GREEN);
        check(social, it, Colour.GREEN, Colour.RED);
        check(expert, it, Colour.AMBER, Colour.AMBER);
    }

    private PointId share(Actor expert, PartnershipId partnership, CurrentRemarks.Note note, LocalDate today) {
        time.passMinutes(10);
        var point = observing.begin(expert, partnership, note.kind());
        observing.share(expert, partnership, point, note.remark(today), Language.PL);
        return point;
    }

    private void check(Actor rater, PartnershipId partnership, Colour usual, Colour promises) {
        var answers = new EnumMap<Question, Colour>(Question.class);
        for (var question : Question.values()) answers.put(question, usual);
        answers.put(Question.PROMISES, promises);
        answers.put(Question.TALK, Colour.GREEN);
        checking.rate(rater, partnership, answers);
    }

    private PartnershipId partnership(Talk talk) {
        return partnering.find(talk.id()).orElseThrow();
    }
}
