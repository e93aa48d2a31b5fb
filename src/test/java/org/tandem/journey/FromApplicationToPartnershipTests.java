package org.tandem.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.TestClock;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The whole story in Polish on a wide screen: each clicks what he or she sees, and nobody types an address but the first. */
@Journey
class FromApplicationToPartnershipTests {

    static final String FOUNDATION = "Fundacja Ogród Sąsiadów";
    static final String COMPANY = "Huta Przykładowa";
    static final String TITLE = "Ogród za hutą";

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Beginning beginning;

    @Autowired
    Post post;

    @Autowired
    TestClock clock;

    @Test
    void twoWhoDidNotKnowEachOtherStandOnAPublicPageAsPartners() {
        clock.set("2026-03-02T09:00:00Z");
        var house = beginning.house("Dom Spotkań", "Kinga Zarębska", "kinga@dom.test", Language.PL);
        beginning.edition(house, new Translated("Edycja wiosenna", "Frühjahrsedition", "Spring edition"));
        try (var anna = visitor("anna"); var jan = visitor("jan"); var kinga = visitor("kinga"); var guest = visitor("guest")) {
            joins(anna, "anna@ogrod.test", "Anna Lis", FOUNDATION, "Organizacja pozarządowa");
            applies(anna, "strona społeczna", "Mamy ogród i sześćdziesięciu sąsiadów, brakuje nam rąk.");
            joins(jan, "jan@huta.test", "Jan Wilk", COMPANY, "Firma");
            applies(jan, "strona biznesowa", "Nasi ludzie pytają, co mogą zrobić dla dzielnicy.");
            kinga.signIn(house.email());
            qualifies(kinga, FOUNDATION, "Znamy ich z festynu.", "Dobry pomysł i doświadczeni ludzie.");
            qualifies(kinga, COMPANY, "Pierwszy raz u nas.", "Firma z dzielnicy, z czasem ludzi.");
            nominates(jan);
            accepts(anna);
            makesTheFirstOffer(anna);
            answersWithAnother(jan);
            agrees(anna);
            confirms(anna, "Wasze potwierdzenie jest. Czekacie na drugą stronę");
            jan.open(post.link("jan@huta.test", FOUNDATION + ": warunki uzgodnione"));
            confirms(jan, "Umowa jest zawarta");
            isWrittenAbout(anna, jan);
            isFound(guest);
            isHiddenAtOnce(anna, guest);
        }
    }

    private void joins(Visitor who, String email, String name, String organisation, String kind) {
        who.open("/pl");
        who.follow("Zgłoś organizację");
        who.type("Adres e-mail", email);
        who.press("Wyślij link");
        who.open(post.link(email, "Rejestracja w Tandem"));
        who.type("Imię i nazwisko", name);
        who.type("Nowe hasło", Beginning.PASSWORD);
        who.press("Zarejestruj się");
        who.follow("Załóż organizację");
        who.type("Nazwa", organisation);
        who.choose("Rodzaj", kind);
        who.press("Załóż");
        who.sees("Organizacja „" + organisation + "” już jest.");
    }

    /** Goes away in the middle, and finds what was typed. */
    private void applies(Visitor who, String side, String motivation) {
        who.menu("Menu", "Nabory");
        who.followIn("Edycja wiosenna", "Zgłoś organizację");
        who.choose("Strona", side);
        who.page().waitForResponse("**/draft", () -> who.type("Dlaczego chcecie wziąć udział", motivation));
        who.menu("Menu", "Nabory");
        who.followIn("Edycja wiosenna", "Dokończ zgłoszenie");
        assertThat(who.page().getByLabel("Dlaczego chcecie wziąć udział")).hasValue(motivation);
        who.press("Wyślij zgłoszenie");
        who.sees("Zgłoszenie wysłane. Dom odpowie wiadomością.");
    }

    private void qualifies(Visitor kinga, String organisation, String note, String reason) {
        kinga.menu("Menu", "Edycje");
        kinga.follow("Edycja wiosenna");
        kinga.follow("Wszyscy uczestnicy");
        kinga.follow(organisation);
        kinga.type("Nowa notatka", note);
        kinga.press("Dopisz");
        kinga.sees(note);
        kinga.type("Powód decyzji", reason);
        kinga.press("Zakwalifikuj");
        kinga.sees("Zakwalifikowano. Organizacja dostaje wiadomość.");
    }

    private void nominates(Visitor jan) {
        jan.open(post.link("jan@huta.test", COMPANY + ": zgłoszenie zakwalifikowane"));
        jan.sees("Firma z dzielnicy, z czasem ludzi.");
        jan.seesNot("Pierwszy raz u nas.");
        jan.follow("Zobacz stronę społeczną");
        jan.follow(FOUNDATION);
        jan.sees("Czy to organizacja dla Was?");
        jan.follow("Nominuj");
        jan.type("Dlaczego ta organizacja", "Jesteście za naszym płotem.");
        jan.type("Pierwszy pomysł", "Wspólny ogród dla dzielnicy.");
        jan.press("Nominuj");
        jan.sees("Nominacja wysłana: " + FOUNDATION);
        jan.follow(FOUNDATION);
        jan.sees("Odpowiada teraz: " + FOUNDATION);
    }

    private void accepts(Visitor anna) {
        anna.open(post.link("anna@ogrod.test", COMPANY + " nominuje Twoją organizację"));
        anna.sees("Jesteście za naszym płotem.");
        anna.press("Przyjmij nominację");
        anna.sees("Nominacja przyjęta.");
    }

    private void makesTheFirstOffer(Visitor anna) {
        anna.open(post.link("anna@ogrod.test", COMPANY + ": negocjacje otwarte"));
        anna.follow("Złóż ofertę");
        gives(anna, "Firma daje: " + COMPANY, "Czas", "160", "godzin", "wolontariuszy w soboty");
        gives(anna, "Organizacja daje: " + FOUNDATION, "Wiedza", "", "", "plan ogrodu i opieka ogrodniczki");
        anna.type("Na co", "Ogród dla mieszkańców dzielnicy");
        anna.type("Od dnia", "2026-04-01");
        anna.type("Do dnia", "2026-10-31");
        anna.type("Nazwa i logo", "Obie strony z nazwy i ze znakiem");
        anna.type("Wyjście", "Miesiąc wcześniej, na piśmie");
        anna.press("Złóż ofertę");
        anna.sees("Oferta jest złożona. Teraz ruch drugiej strony");
    }

    private static void gives(Visitor who, String side, String kind, String quantity, String unit, String words) {
        who.chooseIn(side, "Rodzaj", kind);
        who.typeIn(side, "Ile", quantity);
        who.typeIn(side, "Jednostka", unit);
        who.typeIn(side, "Co", words);
    }

    private void answersWithAnother(Visitor jan) {
        jan.menu("Menu", "Moje sprawy");
        jan.follow("Przeczytaj ofertę");
        jan.sees("160 godzin · wolontariuszy w soboty");
        jan.type("Wiadomość do drugiej strony", "Damy radę więcej, ale dopiero od kwietnia.");
        jan.press("Wyślij");
        jan.sees("Damy radę więcej");
        jan.page().getByLabel("Plik").setInputFiles(
                new FilePayload("grafik.txt", "text/plain", "4 kwietnia, 11 kwietnia".getBytes(StandardCharsets.UTF_8)));
        jan.press("Załącz");
        jan.sees("grafik.txt");
        jan.follow("Odpowiedz inną ofertą");
        gives(jan, "Firma daje: " + COMPANY, "Czas", "240", "godzin", "wolontariuszy w soboty");
        jan.press("Złóż ofertę");
        jan.sees("Warunki: oferta 2 wobec 1");
        assertThat(jan.page().locator("del")).hasText("160");
        assertThat(jan.page().locator("ins")).hasText("240");
    }

    private void agrees(Visitor anna) {
        anna.open(post.link("anna@ogrod.test", COMPANY + ": nowa oferta"));
        anna.sees("Damy radę więcej");
        anna.sees("Teraz Wasz ruch");
        anna.pressTwice("Przyjmij ofertę", "Przyjmij ofertę");
        anna.sees("Warunki są uzgodnione");
        anna.follow("Zobacz umowę");
    }

    private static void confirms(Visitor who, String outcome) {
        assertThat(who.page().getByRole(AriaRole.HEADING).first()).containsText("Umowa ");
        var pdf = content(who.page().waitForDownload(() -> who.page().getByText("Umowa w PDF: polski").click()));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        who.sees(sha256(pdf));
        who.pressTwice("Potwierdź umowę", "Potwierdź umowę");
        who.sees(outcome);
    }

    private void isWrittenAbout(Visitor anna, Visitor jan) {
        anna.menu("Menu", "Partnerstwa");
        anna.follow(FOUNDATION + " – " + COMPANY);
        for (var language : new String[]{"polski", "niemiecki", "angielski"})
            anna.type("Opis (" + language + ")", "Dwie strony płotu, jeden ogród (" + language + ").");
        anna.type("Tytuł (polski)", TITLE);
        anna.type("Tytuł (niemiecki)", "Der Garten hinter der Hütte");
        anna.type("Tytuł (angielski)", "The garden behind the works");
        anna.press("Zapisz opis");
        showsIt(anna);
        jan.menu("Menu", "Partnerstwa");
        jan.follow(TITLE);
        showsIt(jan);
        jan.sees("na stronie publicznej");
    }

    private static void showsIt(Visitor who) {
        who.press("Zatwierdź tekst");
        who.press("Zgadzamy się na publikację");
        who.sees("Wasza strona zgadza się na publikację.");
    }

    private static void isFound(Visitor guest) {
        guest.open("/pl");
        guest.follow(TITLE);
        guest.sees("Dwie strony płotu, jeden ogród (polski).");
        guest.follow("DE, Deutsch");
        guest.sees("Der Garten hinter der Hütte");
        guest.follow("EN, English");
        guest.sees("The garden behind the works");
        guest.sees(COMPANY);
    }

    private static void isHiddenAtOnce(Visitor anna, Visitor guest) {
        anna.reload();
        anna.press("Wycofaj zgodę");
        anna.sees("Zgoda jest wycofana. Partnerstwo nie jest już publiczne.");
        assertThat(guest.reload()).isEqualTo(404);
        guest.seesNot("The garden behind the works");
        guest.open("/pl");
        guest.seesNot(TITLE);
    }

    private static byte[] content(Download download) {
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Visitor visitor(String name) {
        return guests.comes("pl-" + name, 1280, ColorScheme.LIGHT, Language.PL);
    }
}
