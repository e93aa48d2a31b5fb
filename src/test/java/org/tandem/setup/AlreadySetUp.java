package org.tandem.setup;

import java.time.ZoneId;
import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tandem.programme.Founding;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** A house from the start, so that the door is open to tests: what opens it in real life is a first run, and nothing else. */
@Component
@Profile("!demo")
@ConditionalOnProperty(name = "test.already-set-up", matchIfMissing = true)
class AlreadySetUp {

    private final FirstRun firstRun;
    private final Founding founding;

    AlreadySetUp(FirstRun firstRun, Founding founding) {
        this.firstRun = firstRun;
        this.founding = founding;
    }

    @EventListener(ApplicationStartedEvent.class)
    void foundTheHouse() {
        if (!firstRun.isOver())
            founding.house(Actor.TANDEM, "Dom", List.of(Language.PL, Language.DE, Language.EN), ZoneId.of("Europe/Warsaw"));
    }
}
