package org.tandem.demo;

import java.time.LocalDate;
import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shot.Scene;
import org.tandem.shot.Shooting;

/** What would be filmed of the current edition: one shot is done, two are still planned. */
@Component
@Profile("demo")
class CurrentShots {

    private final Shooting shooting;

    CurrentShots(Shooting shooting) {
        this.shooting = shooting;
    }

    /** @param partnerships three of them */
    void tell(Actor coordinator, EditionId edition, List<PartnershipId> partnerships, LocalDate today) {
        var done = shooting.plan(coordinator, edition, new Scene(partnerships.get(0), "Obie strony przy pracy",
                "Osoba przykładowa 1", "Miejsce przykładowe", today.minusDays(5).atTime(10, 0)));
        shooting.finish(coordinator, edition, done);
        shooting.plan(coordinator, edition, new Scene(partnerships.get(1), "Rozmowa o tym, co się udało",
                "Osoba przykładowa 1, Osoba przykładowa 2", "Miejsce przykładowe", today.plusDays(9).atTime(12, 30)));
        shooting.plan(coordinator, edition, new Scene(partnerships.get(2), "Otwarcie", "Dziecko przykładowe z opiekunem",
                "Inne miejsce przykładowe", today.plusDays(9).atTime(15, 0)));
    }
}
