package org.tandem.journey;

import java.time.LocalDateTime;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.TestClock;
import org.tandem.gathering.Admission;
import org.tandem.gathering.Convening;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.GatheringKind;
import org.tandem.gathering.GatheringPlan;
import org.tandem.gathering.Period;
import org.tandem.gathering.Place;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Two want the last place at a workshop: one has it, the other waits, comes when the first cannot, and is let in at the door. */
@Journey
class FromRegistrationToAPlaceTests {

    static final String TITLE = "Warsztat przy jednym stole";

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Beginning beginning;

    @Autowired
    Convening convening;

    @Autowired
    Post post;

    @Autowired
    TestClock clock;

    @Test
    void whoWaitsComesWhenAPlaceBecomesFree() {
        // far ahead of the clock of the browser, whose phone forgets a gathering that is over
        clock.set("2054-03-02T09:00:00Z");
        var house = beginning.house("Dom przy Stole", "Jan Stół", "jan@stol.test", Language.PL);
        var gathering = workshop(house);
        try (var ada = visitor("ada"); var bea = visitor("bea"); var jan = visitor("jan")) {
            registers(ada, "Ada Nowak", "ada@stol.test");
            registers(bea, "Bea Kowal", "bea@stol.test");
            ada.open(post.link("ada@stol.test", "Potwierdź rejestrację: " + TITLE));
            bea.open(post.link("bea@stol.test", "Potwierdź rejestrację: " + TITLE));
            ada.press("Potwierdź rejestrację");
            ada.sees("Rejestracja potwierdzona");
            bea.press("Potwierdź rejestrację");
            bea.sees("Jesteś na liście rezerwowej");
            bea.sees("Nikt nie czeka przed Tobą.");

            ada.open(post.link("ada@stol.test", "Rejestracja potwierdzona: " + TITLE));
            ada.pressTwice("Odwołaj rejestrację", "Odwołaj rejestrację");
            ada.sees("Rejestracja jest odwołana");
            bea.open(post.link("bea@stol.test", "Zwolniło się miejsce: " + TITLE));
            bea.sees("Trzymamy je dla Ciebie do: śr., 4 mar 2054, 10:00");
            bea.press("Przyjmij miejsce");
            bea.sees("Rejestracja potwierdzona");

            jan.signIn(house.email());
            jan.open("/gatherings/" + gathering);
            jan.follow("Rejestracje (1 osoba)");
            jan.sees("Bea Kowal");
            clock.set("2054-03-12T08:00:00Z");
            letsIn(jan, gathering, "Bea Kowal");
        }
    }

    /** The hall's network is down when she comes to the door, and back a little later. */
    private static void letsIn(Visitor who, GatheringId gathering, String guest) {
        var phone = who.page();
        who.open("/gatherings/" + gathering);
        who.follow("Wejście");
        assertThat(phone.locator("[data-ready]")).isVisible();

        phone.context().setOffline(true);
        phone.reload();
        phone.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(guest))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Wpuść")).click();
        assertThat(phone.getByText("czeka na wysłanie: 1")).isVisible();

        phone.context().setOffline(false);
        assertThat(phone.getByText("czeka na wysłanie: 1")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(60_000));
        phone.navigate(phone.url().replace("/check-in", "/attendance"));
        assertThat(phone.getByRole(AriaRole.MAIN)).containsText("osoba przyszła");
    }

    private void registers(Visitor who, String name, String email) {
        who.open("/pl/gatherings");
        who.follow(TITLE);
        who.follow("Zarejestruj się");
        who.type("Imię i nazwisko", name);
        who.type("Adres e-mail", email);
        who.press("Zarejestruj się");
        who.sees("Napisaliśmy do Ciebie");
    }

    private GatheringId workshop(Beginning.House house) {
        var edition = beginning.edition(house, new Translated("Edycja przy stole", null, null));
        var starts = LocalDateTime.parse("2054-03-12T10:00");
        var gathering = convening.plan(house.coordinator(), edition, new GatheringPlan(GatheringKind.WORKSHOP, Admission.PUBLIC,
                new Translated(TITLE, null, null), new Translated(null, null, null),
                new Period(starts, starts.plusHours(3), Beginning.ZONE),
                Place.at(Translated.of(Language.PL, "Kuchnia"), "Katowice"), Set.of(Language.PL),
                1));
        convening.publish(house.coordinator(), gathering);
        return gathering;
    }

    private Visitor visitor(String name) {
        return guests.comes("registration-" + name, 390, ColorScheme.LIGHT, Language.PL);
    }
}
