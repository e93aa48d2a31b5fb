package org.tandem.journey;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.TestClock;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The same story in German on a phone in the dark; the house invites both sides. */
@Journey
class FromInvitationToPartnershipInGermanTests {

    static final String CLUB = "Nachbarschaftsverein Brücke";
    static final String WORKS = "Beispielwerke Nord";
    static final String PAIR = CLUB + " – " + WORKS;
    static final String TITLE = "Werkbank für alle";

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Beginning beginning;

    @Autowired
    Post post;

    @Autowired
    TestClock clock;

    @Test
    void twoWhomTheHouseInvitedStandOnAPublicPageAsPartners() {
        clock.set("2026-09-07T08:30:00Z");
        var house = beginning.house("Haus am Markt", "Karin Vogt", "karin@haus.test", Language.DE);
        beginning.edition(house, new Translated("Edycja jesienna", "Herbstedition", "Autumn edition"));
        try (var karin = visitor("karin"); var mia = visitor("mia"); var ole = visitor("ole"); var guest = visitor("guest")) {
            karin.signIn(house.email());
            invites(karin, CLUB, "Gemeinnützige Organisation", "mia@bruecke.test");
            invites(karin, WORKS, "Unternehmen", "ole@werke.test");
            arrives(mia, "mia@bruecke.test", CLUB, "Mia Berg");
            applies(mia, "soziale Seite", "Wir haben eine Werkstatt, aber zu wenige Hände.");
            arrives(ole, "ole@werke.test", WORKS, "Ole Brandt");
            applies(ole, "Wirtschaft", "Unsere Leute möchten zeigen, was sie können.");
            takesIn(karin, CLUB);
            takesIn(karin, WORKS);
            nominates(ole);
            accepts(mia);
            makesAnOffer(ole);
            countersIt(mia);
            agrees(ole);
            confirms(mia);
            isWrittenAbout(ole, mia);
            isFound(guest);
            isHiddenAtOnce(mia, guest);
        }
    }

    private void invites(Visitor karin, String organisation, String kind, String email) {
        karin.menu("Menü", "Organisationen");
        karin.follow("Organisation anlegen");
        karin.type("Name", organisation);
        karin.choose("Art", kind);
        karin.press("Anlegen");
        karin.follow(organisation);
        karin.follow("Mitglieder");
        karin.type("E-Mail-Adresse", email);
        karin.choose("Sprache der Einladung", "Deutsch");
        karin.tick("Rollen", "Verantwortlich");
        karin.tick("Rollen", "Zeichnungsberechtigt");
        karin.press("Einladung senden");
        karin.sees("Die Einladung ist unterwegs.");
    }

    private void arrives(Visitor who, String email, String organisation, String name) {
        who.open(post.link(email, organisation + ": Einladung"));
        who.type("Vor- und Nachname", name);
        who.type("Neues Passwort", Beginning.PASSWORD);
        who.press("Einladung annehmen");
        who.sees("Unsere Editionen");
    }

    private void applies(Visitor who, String side, String motivation) {
        who.menu("Menü", "Ausschreibungen");
        who.followIn("Herbstedition", "Organisation anmelden");
        who.choose("Seite", side);
        who.type("Warum Sie teilnehmen möchten", motivation);
        who.press("Bewerbung absenden");
        who.sees("Die Bewerbung ist abgeschickt.");
    }

    private void takesIn(Visitor karin, String organisation) {
        karin.menu("Menü", "Schreibtisch");
        karin.follow(organisation);
        karin.press("Aufnehmen");
        karin.sees("Aufgenommen. Die Organisation wird benachrichtigt.");
    }

    private void nominates(Visitor ole) {
        ole.menu("Menü", "Meine Vorgänge");
        ole.follow("Organisation auswählen");
        ole.follow(CLUB);
        ole.follow("Nominieren");
        ole.type("Warum diese Organisation", "Ihre Werkstatt ist offen, und unsere Maschinen stehen abends still.");
        ole.type("Erste Idee", "Ein Abend in der Woche an der Werkbank.");
        ole.press("Nominieren");
        ole.sees("Die Nominierung ist abgeschickt: " + CLUB);
    }

    private void accepts(Visitor mia) {
        mia.menu("Menü", "Meine Vorgänge");
        mia.follow("Lesen und antworten");
        mia.press("Nominierung annehmen");
        mia.sees("Die Nominierung ist angenommen.");
    }

    private void makesAnOffer(Visitor ole) {
        ole.open(post.link("ole@werke.test", CLUB + ": Nominierung angenommen"));
        ole.follow("Zur Verhandlung");
        ole.follow("Angebot machen");
        gives(ole, "Das Unternehmen gibt: " + WORKS, "Fähigkeiten", "Anleitung an der Drehbank");
        gives(ole, "Die Organisation gibt: " + CLUB, "Räume", "die Werkstatt, dienstags");
        ole.type("Wofür", "Ein offener Werkstattabend");
        ole.type("Ab dem", "2026-10-01");
        ole.type("Bis zum", "2027-06-30");
        ole.type("Name und Logo", "Beide Seiten mit Namen");
        ole.type("Ausstieg", "Mit einem Monat Frist");
        ole.press("Angebot abgeben");
        ole.sees("Sie warten auf die andere Seite");
    }

    private static void gives(Visitor who, String side, String kind, String words) {
        who.chooseIn(side, "Art", kind);
        who.typeIn(side, "Was", words);
    }

    private void countersIt(Visitor mia) {
        mia.open(post.link("mia@bruecke.test", WORKS + ": neues Angebot"));
        mia.follow("Mit Gegenangebot antworten");
        gives(mia, "Die Organisation gibt: " + CLUB, "Räume", "die Werkstatt, donnerstags");
        mia.press("Angebot abgeben");
        assertThat(mia.page().locator("del")).hasText("dienstags");
        assertThat(mia.page().locator("ins")).hasText("donnerstags");
    }

    private void agrees(Visitor ole) {
        ole.menu("Menü", "Verhandlungen");
        ole.follow(CLUB);
        ole.pressTwice("Angebot annehmen", "Angebot annehmen");
        ole.sees("Die Bedingungen sind vereinbart");
        ole.follow("Vereinbarung ansehen");
        ole.sees("Vereinbarung als PDF: Deutsch");
        ole.pressTwice("Vereinbarung bestätigen", "Vereinbarung bestätigen");
        ole.sees("Sie haben bestätigt und warten auf die andere Seite");
    }

    private void confirms(Visitor mia) {
        mia.menu("Menü", "Meine Vorgänge");
        mia.follow("Vereinbarung öffnen");
        mia.pressTwice("Vereinbarung bestätigen", "Vereinbarung bestätigen");
        mia.sees("Die Vereinbarung gilt");
    }

    private void isWrittenAbout(Visitor ole, Visitor mia) {
        ole.menu("Menü", "Partnerschaften");
        ole.follow(PAIR);
        ole.type("Titel (Deutsch)", TITLE);
        ole.type("Text (Deutsch)", "Donnerstags steht die Werkstatt offen.");
        ole.press("Text speichern");
        shows(ole);
        mia.menu("Menü", "Partnerschaften");
        mia.follow(TITLE);
        shows(mia);
        mia.sees("öffentlich");
    }

    private static void shows(Visitor who) {
        who.press("Text freigeben");
        who.press("Der Veröffentlichung zustimmen");
        who.sees("Ihre Seite stimmt der Veröffentlichung zu.");
    }

    /** There is only a German text: in Polish it is shown too, and said to be German. */
    private static void isFound(Visitor guest) {
        guest.open("/de");
        guest.follow(TITLE);
        guest.sees("Donnerstags steht die Werkstatt offen.");
        guest.unfold("Menü");
        guest.follow("PL, polski");
        guest.sees(TITLE);
        guest.sees("pokazujemy go po niemiecku");
    }

    private static void isHiddenAtOnce(Visitor mia, Visitor guest) {
        mia.press("Zustimmung zurückziehen");
        mia.sees("Die Partnerschaft ist nicht mehr öffentlich.");
        assertThat(guest.reload()).isEqualTo(404);
    }

    private Visitor visitor(String name) {
        return guests.comes("de-" + name, 390, ColorScheme.DARK, Language.DE);
    }
}
