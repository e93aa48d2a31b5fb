package org.tandem.demo;

import java.nio.charset.StandardCharsets;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.demo.CurrentPairs.Talk;
import org.tandem.negotiation.Talking;

/** What is said beside the offers, and the files that are shown. */
@Component
@Profile("demo")
class CurrentRooms {

    private static final String PLAN = """
            Plan na jesień (tekst przykładowy)

            1. sobota   spotkanie na miejscu, podział pracy
            2. sobota   sprzątanie, worki i rękawice od firmy
            3. sobota   pierwsze nasadzenia ze szkołami
            """;

    private final Talking talking;
    private final StoryTime time;

    CurrentRooms(Talking talking, StoryTime time) {
        this.talking = talking;
        this.time = time;
    }

    void fill(Talk talk) {
        var business = talk.pair().business().actor();
        var social = talk.pair().social().actor();
        talking.say(social, talk.id(), "Dzień dobry! Cieszymy się, że to my. Kto po Waszej stronie będzie z nami na co dzień?");
        time.passMinutes(40);
        talking.say(business, talk.id(),
                "Dwie osoby z działu kadr, żeby nikt nie był niezastąpiony. Czy macie już plan na jesień?");
        time.passMinutes(55);
        talking.attach(social, talk.id(), "plan-na-jesien.txt", PLAN.getBytes(StandardCharsets.UTF_8));
        talking.say(social, talk.id(), "Mamy, jest w załączniku. Zaraz wyślemy też pierwszą ofertę.");
        time.passMinutes(30);
    }
}
