package org.tandem.consent;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.Letterbox;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The house's pages of consents, and the page that somebody opens from her mail. */
@WholeProgram
class ConsentPagesTests {

    /** As long as a secret. */
    private static final String WRONG = "w".repeat(43);

    private final MockMvc browser;
    private final Visit visit;
    private final Letterbox letterbox;
    private final Consenting consenting;
    private final JdbcClient jdbc;
    private final Given given;
    private final Given.Edition edition;
    private final Actor coordinator;
    private final String at;

    @Autowired
    ConsentPagesTests(MockMvc browser, Visit visit, Letterbox letterbox, Consenting consenting, JdbcClient jdbc, Given given) {
        this.browser = browser;
        this.visit = visit;
        this.letterbox = letterbox;
        this.consenting = consenting;
        this.jdbc = jdbc;
        this.given = given;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
        this.at = "/editions/" + edition.id() + "/consents";
    }

    @Test
    void sheIsAskedByMailAnswersInHerLanguageAndWithdrawsByTheSameLink() throws Exception {
        var id = asked("lena@example.org", Language.DE, Use.PRESS, Use.FILM);
        var mail = letterbox.only("lena@example.org");
        assertThat(mail.body()).contains("Sie können in manches einwilligen", "House ");
        var link = mail.path();
        assertThat(link).startsWith("/de/consents/" + id + "/");
        var secret = link.substring(link.lastIndexOf('/') + 1);

        var page = text(open(link, 200));
        assertThat(page).contains("Worin willigen Sie ein?", "Ich willige ein, dass Fotos von mir", "jederzeit widerrufen",
                "name=\"robots\" content=\"noindex\"", "/pl/consents/" + id + "/" + secret);
        assertThat(open(link, 200).getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(states(id)).as("looking answers nothing").isEqualTo("FILM ASKED, PRESS ASKED");

        var answer = post("/de/consents/" + id).param("secret", secret).param("seen", seen(page));
        assertThat(text(send(answer.param("answer", "agree"), 422))).contains("Kreuzen Sie an, worin Sie einwilligen");
        var back = send(post("/de/consents/" + id).param("secret", secret).param("seen", seen(page)).param("uses", "PRESS")
                .param("answer", "agree"), 302);
        assertThat(text(open(String.valueOf(back.getRedirectedUrl()), 200))).contains("Ihre Antwort ist festgehalten",
                "Sie haben abgelehnt");
        assertThat(states(id)).isEqualTo("FILM REFUSED, PRESS GIVEN");

        send(post("/de/consents/" + id + "/given/withdrawal").param("secret", secret).param("uses", "PRESS"), 302);
        assertThat(states(id)).isEqualTo("FILM REFUSED, PRESS WITHDRAWN");
        assertThat(
                text(send(post("/de/consents/" + id + "/given/withdrawal").param("secret", secret).param("uses", "PRESS"), 422)))
                .contains("Es gibt nichts zu widerrufen.");
        var house = jdbc.sql("select email from person where id = ?").param(coordinator.someone().value()).query(String.class)
                .single();
        assertThat(letterbox.last(house, 2).subject()).isEqualTo("Lena Kos has withdrawn a consent");
    }

    @Test
    void aWrongLinkAndAForgedOneAreTheSame() throws Exception {
        var id = asked("ola@example.org", Language.PL, Use.PRESS);
        var wrong = text(open("/pl/consents/" + id + "/" + WRONG, 404));
        assertThat(wrong).contains("Ten link niczego nie otwiera").doesNotContain("ola@example.org", "Lena Kos");
        open("/pl/consents/" + ConsentId.next() + "/" + WRONG, 404);
        open("/pl/consents/" + id, 404);
        send(post("/pl/consents/" + id).param("secret", "wrong").param("answer", "nothing"), 404);
        send(post("/pl/consents/" + id + "/given/withdrawal").param("secret", "").param("uses", "PRESS"), 404);
        assertThat(states(id)).isEqualTo("PRESS ASKED");
    }

    @Test
    void theMailAboutAChildGoesToItsGuardian() {
        var id = consenting.add(coordinator, edition.id(), new Pictured("Staś Kos", "mama@example.org", Language.PL, "Maria Kos"),
                false);
        consenting.ask(coordinator, edition.id(), id, Set.of(Use.FILM));

        assertThat(letterbox.only("mama@example.org").body()).contains("dziecko, które jest pod twoją opieką (Staś Kos)");
    }

    @Test
    void aCoordinatorWritesDownAsksAndFiles() throws Exception {
        assertThat(visit.read(coordinator, "/editions/" + edition.id() + "/credits")).contains("href=\"" + at + "\"");
        assertThat(visit.read(coordinator, at)).contains("Nobody has been added yet", "no legal advice");
        assertThat(visit.send(coordinator, post(at).param("name", "").param("email", "ewa").param("language", "xx"), 422))
                .contains("id=\"e-name\"", "id=\"e-email\"", "id=\"e-language\"", "value=\"ewa\"");
        var to = visit.answer(coordinator, post(at).param("name", "Ewa Maj").param("email", "").param("language", "pl")
                .param("guardian", ""), 302).getRedirectedUrl();
        assertThat(visit.read(coordinator, String.valueOf(to))).contains("Ewa Maj", "Nothing has been asked yet");
        assertThat(visit.send(coordinator, post(to + "/paper").param("uses", "PRESS").param("on", "2999-01-01"), 422))
                .contains("cannot be later than today");
        assertThat(visit.send(coordinator, post(to + "/paper").param("on", "2020-01-02"), 422)).contains("id=\"e-uses\"");
        visit.send(coordinator, post(to + "/question").param("uses", "PRESS"), 422);
        visit.send(coordinator, post(to + "/paper").param("uses", "PRESS").param("on", "2020-01-02"), 302);
        assertThat(visit.read(coordinator, String.valueOf(to))).contains("on paper", "2 Jan 2020");
        visit.send(coordinator, post(to + "/withdrawal").param("uses", "PRESS"), 302);
        assertThat(visit.read(coordinator, at)).contains("Press: withdrawn");
    }

    @Test
    void whoPutsAPersonRightOverAnothersCorrectionSeesBoth() throws Exception {
        var id = asked("ada@example.org", Language.DE, Use.PRESS);
        visit.send(coordinator, corrected(id, 0, "Lena Kos-Maj"), 302);

        assertThat(visit.send(coordinator, corrected(id, 0, "Lena Nowak"), 409)).contains("Someone was faster",
                "Stored meanwhile", "<p>Lena Kos-Maj, ", "value=\"Lena Nowak\"", "name=\"seen\" value=\"1\"");
        assertThatThrownBy(() -> consenting.correct(coordinator, edition.id(), id, 0,
                new Pictured("Lena Nowak", null, Language.DE, null))).isInstanceOf(OptimisticLockingFailureException.class);
        visit.send(coordinator, corrected(id, 1, "Lena Nowak"), 302);
        assertThat(visit.read(coordinator, at + "/" + id)).contains("value=\"Lena Nowak\"");
    }

    @Test
    void whoFirstPutsHerOwnMistakeRightIsStillToldOfAnothersCorrection() throws Exception {
        var id = asked("ada@example.org", Language.DE, Use.PRESS);
        visit.send(coordinator, corrected(id, 0, "Lena Kos-Maj"), 302);

        assertThat(visit.send(coordinator, corrected(id, 0, ""), 422)).contains("name=\"seen\" value=\"0\"");
    }

    private AbstractMockHttpServletRequestBuilder<?> corrected(ConsentId id, int seen, String name) {
        return post(at + "/" + id).param("seen", String.valueOf(seen)).param("name", name).param("email", "ada@example.org")
                .param("language", "de");
    }

    @Test
    void theListIsFoundByUseStateAndName() throws Exception {
        asked("one@example.org", Language.PL, Use.PRESS);
        for (int i = 0; i < 31; i++)
            consenting.add(coordinator, edition.id(), new Pictured("Zofia " + (100 + i), null, Language.PL, null), false);

        assertThat(visit.read(coordinator, at + "?state=ASKED&use=PRESS")).contains("Lena Kos", "asked (1)")
                .doesNotContain("Zofia");
        assertThat(visit.read(coordinator, at + "?state=GIVEN")).contains("Nobody fits this choice.");
        assertThat(visit.read(coordinator, at + "?search=z%C3%B3fia%2013")).contains("Zofia 130").doesNotContain("Zofia 129");
        var first = visit.read(coordinator, at);
        assertThat(first).contains("32 persons", "Zofia 128").doesNotContain("Zofia 129");
        var more = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(visit.read(coordinator, more)).contains("Zofia 129", "Zofia 130").doesNotContain("Zofia 128");
        visit.findsNothing(given.house().coordinator(), at);
        visit.findsNothing(given.organisation().actor(), at + "/new");
        visit.findsNothing(coordinator, at + "/" + ConsentId.next());
    }

    private ConsentId asked(String email, Language language, Use... uses) {
        var id = consenting.add(coordinator, edition.id(), new Pictured("Lena Kos", email, language, null), false);
        consenting.ask(coordinator, edition.id(), id, Set.of(uses));
        return id;
    }

    private static String seen(String page) {
        return page.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]+)\".*", "$1");
    }

    private String states(ConsentId id) {
        return jdbc.sql("select string_agg(use || ' ' || state, ', ' order by use) from consent_use where consent = ?")
                .param(id.value()).query(String.class).single();
    }

    private MockHttpServletResponse open(String address, int status) throws Exception {
        return send(get(address), status);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
        var answer = browser.perform(request.with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
