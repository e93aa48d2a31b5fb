package org.tandem.journey;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.shared.Language;

/** What was typed is kept in the browser until it was accepted, and not a moment longer. */
@Journey
class FromTypingToAcceptanceTests {

    private static final String OFFER = "Mamy tu jeszcze to, co było wpisane, ale niewysłane.";

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Beginning beginning;

    @Test
    void whatWasAcceptedIsNotOfferedAgainAndWhatWasRefusedIs() {
        var house = beginning.house("Dom Pamięci", "Ewa Kos", "szefowa@pamiec.test", Language.PL);
        try (var ewa = guests.comes("kept", 1440, ColorScheme.LIGHT, Language.PL)) {
            ewa.signIn(house.email());
            ewa.open("/pages");
            ewa.type("Tytuł", "t".repeat(400));
            ewa.press("Dodaj stronę");
            ewa.open("/pages");
            ewa.sees(OFFER);
            ewa.type("Tytuł", "Nasza biblioteka");
            ewa.press("Dodaj stronę");
            ewa.sees("Nasza biblioteka");
            ewa.open("/pages");
            ewa.sees("Nasza biblioteka");
            ewa.seesNot(OFFER);
        }
    }
}
