package org.tandem.demo;

import java.time.LocalDate;
import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.observation.Evidence;
import org.tandem.observation.Feeling;
import org.tandem.observation.Observing;
import org.tandem.observation.PointKind;
import org.tandem.observation.Remark;
import org.tandem.observation.Visibility;
import org.tandem.partnership.PartnershipId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/**
 * That an expert watched the partnerships of 2008/2009 and pointed out strengths, weaknesses and possibilities, its page says; what
 * they were it does not. The texts say so, and nothing of a real organisation.
 */
@Component
@Profile("demo")
class SpringObservations {

    private static final LocalDate DAY = LocalDate.of(2009, 2, 24);

    private final Observing observing;
    private final StoryTime time;

    SpringObservations(Observing observing, StoryTime time) {
        this.observing = observing;
        this.time = time;
    }

    void tell(Actor expert, List<PartnershipId> partnerships) {
        time.goTo(DAY);
        for (var partnership : partnerships.subList(0, 3)) {
            share(expert, partnership, PointKind.STRENGTH, "mocna strona");
            share(expert, partnership, PointKind.WEAKNESS, "słaba strona");
            share(expert, partnership, PointKind.POSSIBILITY, "możliwość działania w społeczności lokalnej");
        }
    }

    private void share(Actor expert, PartnershipId partnership, PointKind kind, String what) {
        time.passMinutes(10);
        var words = "Tekst przykładowy: tu stałaby " + what
                + " tego partnerstwa, którą wskazała ekspertka. Źródło jej nie podaje.";
        observing.share(expert, partnership, observing.begin(expert, partnership, kind),
                new Remark(words, Feeling.OBSERVATION, Visibility.PARTIES, Evidence.on(DAY)), Language.PL);
    }
}
