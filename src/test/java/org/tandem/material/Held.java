package org.tandem.material;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tandem.Given;
import org.tandem.gathering.Admission;
import org.tandem.gathering.AgendaItem;
import org.tandem.gathering.AgendaItem.Speaker;
import org.tandem.gathering.AgendaItemId;
import org.tandem.gathering.Arranging;
import org.tandem.gathering.Convening;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.GatheringKind;
import org.tandem.gathering.GatheringPlan;
import org.tandem.gathering.Period;
import org.tandem.gathering.Place;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** Gatherings that were held yesterday, or will be. */
@Component
class Held {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private final Convening convening;
    private final Arranging arranging;
    private final Clock clock;

    Held(Convening convening, Arranging arranging, Clock clock) {
        this.convening = convening;
        this.arranging = arranging;
        this.clock = clock;
    }

    GatheringId yesterday(Given.Edition edition, Admission admission) {
        return called(edition, admission, -1);
    }

    GatheringId tomorrow(Given.Edition edition) {
        return called(edition, Admission.PUBLIC, 1);
    }

    AgendaItemId contribution(Given.Edition edition, GatheringId gathering, String title) {
        return arranging.add(edition.house().coordinator(), gathering,
                new AgendaItem(AgendaItem.Kind.TALK, new Translated(title, null, null), 15, null,
                        List.of(new Speaker("Mówca przykładowy", false))));
    }

    private GatheringId called(Given.Edition edition, Admission admission, int days) {
        var starts = LocalDateTime.ofInstant(clock.instant(), WARSAW).plusDays(days).withHour(10).truncatedTo(ChronoUnit.HOURS);
        var plan = new GatheringPlan(GatheringKind.MEETING, admission, new Translated("Spotkanie", null, null),
                new Translated(null, null, null), new Period(starts, starts.plusHours(2), WARSAW),
                Place.at(Translated.of(Language.PL, "Sala"), "Katowice"),
                Set.of(Language.PL), null);
        var gathering = convening.plan(edition.house().coordinator(), edition.id(), plan);
        convening.publish(edition.house().coordinator(), gathering);
        return gathering;
    }
}
