package org.tandem.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tandem.Given;
import org.tandem.Letterbox;
import org.tandem.WholeProgram;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;
import org.tandem.shared.PersonId;

import static java.util.Set.of;
import static org.assertj.core.api.Assertions.assertThat;

@WholeProgram
class SigningInTests {

    static final String GOOD = "chmura pod mostem 47";
    static final String OTHER = "siedem latarni nad Odra";

    @Autowired
    MockMvc web;

    @Autowired
    Joining joining;

    @Autowired
    Given given;

    @Autowired
    Letterbox letters;

    @Autowired
    JdbcClient jdbc;

    private String email = "";
    private PersonId anna = PersonId.next();

    @BeforeEach
    void somebody() {
        email = "anna-" + UUID.randomUUID() + "@przyklad.test";
        anna = joining.join(Actor.TANDEM, email, "Anna Żak", Language.PL, GOOD);
    }

    @Test
    void theSessionIsANewOneAfterSigningIn() throws Exception {
        var visit = new Sitting(web);
        visit.look("/account");
        var before = visit.session();

        visit.signIn(email, GOOD);

        assertThat(before).isNotEqualTo("none");
        assertThat(visit.session()).isNotEqualTo(before);
        assertThat(visit.look("/account").getContentAsString()).contains("Anna Żak");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() throws Exception {
        var wrong = new Sitting(web).signIn(email, "not the one");
        var unknown = new Sitting(web).signIn("x" + email, "not the one");

        assertThat(wrong.getStatus()).isEqualTo(422).isEqualTo(unknown.getStatus());
        assertThat(plain(wrong, email)).isEqualTo(plain(unknown, "x" + email)).contains("Adres albo hasło się nie zgadza.");
        assertThat(wrong.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
    }

    /** The quickest of each, as soon as they are alike: a comparison of passwords costs many times what the rest of the answer does. */
    @Test
    void anUnknownAddressIsAnsweredAsSlowlyAsAWrongPassword() throws Exception {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        do {
            var address = UUID.randomUUID() + "@przyklad.test";
            joining.join(Actor.TANDEM, address, "Jan", Language.PL, GOOD);
            known.add(nanoseconds(address));
            unknown.add(nanoseconds("y" + address));
        } while (known.size() < 4 || known.size() < 12 && !alike(known, unknown));

        assertThat(alike(known, unknown)).as(known + " and " + unknown).isTrue();
    }

    @Test
    void afterFiveWrongOnesThePageSaysToWaitWhetherSomebodyHasTheAddressOrNobody() throws Exception {
        for (var address : List.of(email, "z" + email)) {
            var visit = new Sitting(web);
            for (int i = 0; i < 5; i++) assertThat(text(visit.signIn(address, "wrong"))).doesNotContain("za kilka minut");

            assertThat(text(visit.signIn(address, GOOD))).contains("Spróbuj ponownie za kilka minut.");
        }
    }

    @Test
    void whoIsSignedInTwiceSeesItAndEndsTheOther() throws Exception {
        var here = new Sitting(web).signedIn(email, GOOD);
        var there = new Sitting(web).signedIn(email, GOOD);
        var page = text(here.look("/account"));
        var handles = handles(page);

        assertThat(handles).hasSize(1);
        assertThat(page).doesNotContain(there.session()).doesNotContain(here.session());
        here.act("/account/sessions/" + handles.getFirst() + "/sign-out");

        assertThat(there.look("/account").getRedirectedUrl()).contains("/sign-in");
        assertThat(here.look("/account").getStatus()).isEqualTo(200);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() throws Exception {
        var email2 = "b" + email;
        joining.join(Actor.TANDEM, email2, "Bert", Language.PL, GOOD);
        new Sitting(web).signedIn(email, GOOD);
        var handle = handles(text(new Sitting(web).signedIn(email, GOOD).look("/account"))).getFirst();

        assertThat(new Sitting(web).signedIn(email2, GOOD).act("/account/sessions/" + handle + "/sign-out").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aForgottenPasswordIsSetByALinkAndEndsEverySession() throws Exception {
        var there = new Sitting(web).signedIn(email, GOOD);
        var visit = new Sitting(web);
        visit.act("/pl/forgotten", "email", email);
        var link = letters.only(email).path();
        var secret = link.substring(link.lastIndexOf('/') + 1);

        assertThat(visit.look(link).getStatus()).isEqualTo(200);
        assertThat(there.look("/account").getStatus()).isEqualTo(200);
        visit.act(link.substring(0, link.lastIndexOf('/')), "secret", secret, "password", OTHER);

        assertThat(there.look("/account").getRedirectedUrl()).contains("/sign-in");
        assertThat(visit.look("/account").getStatus()).isEqualTo(200);
        assertThat(new Sitting(web).signIn(email, GOOD).getStatus()).isEqualTo(422);
        assertThat(new Sitting(web).signIn(email, OTHER).getStatus()).isEqualTo(302);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndNotThisOne() throws Exception {
        var here = new Sitting(web).signedIn(email, GOOD);
        var there = new Sitting(web).signedIn(email, GOOD);

        assertThat(here.act("/account/password", "current", "wrong", "password", OTHER).getStatus()).isEqualTo(422);
        here.act("/account/password", "current", GOOD, "password", OTHER);

        assertThat(here.look("/account").getStatus()).isEqualTo(200);
        assertThat(there.look("/account").getRedirectedUrl()).contains("/sign-in");
    }

    @Test
    void theWorkspaceSpeaksThePersonsLanguage() throws Exception {
        var visit = new Sitting(web).signedIn(email, GOOD);
        assertThat(text(visit.look("/account"))).contains("<html lang=\"pl\">", "Moje konto");

        visit.act("/account/profile", "name", "Anna Żak", "language", "DE");

        assertThat(text(visit.look("/account"))).contains("<html lang=\"de\">", "Mein Konto");
    }

    @Test
    void theWorkspaceGoesOnInTheLanguageOfThePageOnWhichSheSignedInAndHerMailsStayAsTheyWere() throws Exception {
        var visit = new Sitting(web);
        visit.signIn(email, GOOD, Language.DE);

        assertThat(text(visit.look("/account"))).contains("<html lang=\"de\">", "Mein Konto");
        assertThat(text(new Sitting(web).signedIn(email, GOOD).look("/account"))).contains("<html lang=\"pl\">");
        assertThat(jdbc.sql("select language from person where id = ?").param(anna.value()).query(String.class).single())
                .isEqualTo("PL");
    }

    @Test
    void everyPageOfTheWorkspaceSwitchesItsLanguageAndStaysTheSame() throws Exception {
        var visit = new Sitting(web).signedIn(email, GOOD);
        var page = "/organisations/new?name=Zak";
        assertThat(text(visit.look(page))).contains("action=\"/language\"", "name=\"page\" value=\"" + page + "\"");

        assertThat(visit.act("/language", "language", "en", "page", page).getRedirectedUrl()).isEqualTo(page);
        assertThat(text(visit.look(page))).contains("<html lang=\"en\">");
        assertThat(visit.act("/language", "language", "de", "page", "/account/profile").getRedirectedUrl())
                .as("the page above a form that was refused").isEqualTo("/account");
        for (var foreign : List.of("//example.org", "https://example.org", "/\\example.org", ""))
            assertThat(visit.act("/language", "language", "de", "page", foreign).getRedirectedUrl()).isEqualTo("/home");
        assertThat(visit.act("/language", "language", "xx", "page", page).getStatus()).isEqualTo(404);
    }

    @Test
    void whoSignsInForAPageGetsToItIfItIsOneOfOurs() throws Exception {
        var visit = new Sitting(web);
        assertThat(text(visit.look("/pl/sign-in?to=/films"))).contains("name=\"to\" value=\"/films\"");

        assertThat(visit.act("/sign-in", "email", email, "password", GOOD, "to", "/films").getRedirectedUrl()).endsWith("/films");
        for (var foreign : List.of("//example.org", "https://example.org", "/\\example.org"))
            assertThat(new Sitting(web).act("/sign-in", "email", email, "password", GOOD, "to", foreign).getRedirectedUrl())
                    .endsWith("/home").doesNotContain("example.org");
    }

    @Test
    void aPageThatIsNotThereSaysThatItMayBeForWhomElseSheIsWhetherThereIsOneOrNot() throws Exception {
        var first = given.organisation("Fundacja Pierwsza " + email, "NGO");
        joining.seat(Actor.TANDEM, anna, first.organisation(), of(Role.MEMBER));
        joining.seat(Actor.TANDEM, anna, given.organisation("Spółka Druga " + email, "COMPANY").organisation(), of(Role.OWNER));
        var visit = new Sitting(web).signedIn(email, GOOD);
        visit.act("/seat", "seat", first.organisation().toString());
        var edition = given.edition();
        var foreign = "/nominations/" + given.nomination(given.company(edition), given.social(edition));
        var nowhere = "/nominations/" + UUID.randomUUID();

        assertThat(text(visit.look(nowhere))).contains("Możliwe też, że działasz teraz w innym imieniu", "Spółka Druga " + email,
                "/pl/sign-in?to=" + nowhere);
        assertThat(plain(visit.look(foreign), foreign)).isEqualTo(plain(visit.look(nowhere), nowhere));
    }

    @Test
    void whoHasTwoSeatsSwitchesBetweenThem() throws Exception {
        var first = given.organisation("Fundacja Pierwsza " + email, "NGO");
        var second = given.organisation("Spółka Druga " + email, "COMPANY");
        joining.seat(Actor.TANDEM, anna, first.organisation(), of(Role.MEMBER));
        joining.seat(Actor.TANDEM, anna, second.organisation(), of(Role.OWNER));
        var visit = new Sitting(web).signedIn(email, GOOD);

        visit.act("/seat", "seat", first.organisation().toString());
        assertThat(text(visit.look("/organisation"))).contains("<h1>" + first.name());
        assertThat(text(visit.look("/organisation/members"))).doesNotContain("/organisation/members/invitations");
        visit.act("/seat", "seat", second.organisation().toString());
        assertThat(text(visit.look("/organisation"))).contains("<h1>" + second.name());
        assertThat(text(visit.look("/organisation/members"))).contains("/organisation/members/invitations");
        assertThat(text(visit.look("/organisation?for=" + first.organisation()))).contains("<h1>" + first.name());
        assertThat(visit.act("/seat", "seat", given.organisation().organisation().toString()).getStatus()).isEqualTo(404);
    }

    @Test
    void aRoleTakenAwayIsGoneAtTheNextClick() throws Exception {
        var dolina = given.organisation();
        joining.seat(Actor.TANDEM, anna, dolina.organisation(), of(Role.OWNER));
        var visit = new Sitting(web).signedIn(email, GOOD);
        assertThat(text(visit.look("/organisation/members"))).contains("/organisation/members/invitations");

        joining.seat(Actor.TANDEM, anna, dolina.organisation(), of(Role.MEMBER));

        assertThat(text(visit.look("/organisation/members"))).doesNotContain("/organisation/members/invitations");
        assertThat(visit.act("/organisation/members/invitations", "email", "x@przyklad.test", "language", "PL", "roles", "MEMBER")
                .getStatus()).isEqualTo(404);
    }

    @Test
    void aPageThatIsLookedAtOftenLeavesItsConnectionsFree() throws Exception {
        joining.seat(Actor.TANDEM, anna, given.house().id(), of(Role.COORDINATOR));
        var visit = new Sitting(web).signedIn(email, GOOD);

        for (int i = 0; i < 12; i++) assertThat(visit.look("/people").getStatus()).isEqualTo(200);
    }

    private static boolean alike(List<Long> some, List<Long> others) {
        var ratio = (double) Collections.min(others) / Collections.min(some);
        return ratio > .4 && ratio < 2.5;
    }

    private long nanoseconds(String address) throws Exception {
        var start = System.nanoTime();
        new Sitting(web).signIn(address, "not the one");
        return System.nanoTime() - start;
    }

    private static List<String> handles(String page) {
        return java.util.regex.Pattern.compile("/account/sessions/([0-9a-f]{32})/sign-out").matcher(page).results()
                .map(it -> it.group(1)).toList();
    }

    private static String plain(MockHttpServletResponse response, String address) throws Exception {
        return text(response).replace(address, "…").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
