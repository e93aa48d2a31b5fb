package org.tandem.shot;

import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.Letterbox;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.Talks;
import org.tandem.partnership.Partnering;
import org.tandem.partnership.PartnershipId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The shot list, in the house's hands and on the page of those whom it films. */
@WholeProgram
class ShotTests {

    private static final LocalDateTime WHEN = LocalDateTime.of(2027, 3, 4, 10, 30);

    @Autowired
    Shooting shooting;

    @Autowired
    Negotiating negotiating;

    @Autowired
    Partnering partnering;

    @Autowired
    Visit visit;

    @Autowired
    Letterbox letterbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    private Given.Edition edition;
    private Actor coordinator;
    private Given.Participant company;
    private Given.Participant social;
    private PartnershipId partnership;
    private String at;

    @BeforeEach
    void aPartnership() {
        edition = given.edition();
        coordinator = edition.house().coordinator();
        company = given.company(edition);
        social = given.social(edition);
        var talks = negotiating.open(given.accepted(company, social));
        negotiating.offer(social.actor(), talks, Talks.terms("160"));
        negotiating.accept(company.actor(), talks, 1, Language.PL);
        partnering.form(talks);
        partnership = partnering.find(talks).orElseThrow();
        at = "/editions/" + edition.id() + "/shots";
    }

    @Test
    void theFilmedSeeTheirShotsAndAreToldByMail() throws Exception {
        shooting.plan(coordinator, edition.id(), scene("Warsztat razem"));

        for (var side : List.of(company, social))
            assertThat(visit.read(side.actor(), "/partnerships/" + partnership)).contains("Filming", "Warsztat razem",
                    "10:30, Katowice",
                    "Obie strony");
        assertThat(visit.read(coordinator, "/partnerships/" + partnership)).contains("Warsztat razem");
        var address = jdbc.sql("select email from person where id = ?").param(social.actor().someone().value())
                .query(String.class)
                .single();
        org.awaitility.Awaitility.await().until(() -> letterbox.all(address).stream()
                .anyMatch(mail -> mail.subject().equals(company.member().name() + ": filming is planned")
                        && mail.body().contains("Thursday, 4 March 2027, 10:30, Katowice")));
    }

    @Test
    void aCoordinatorPlansChangesTicksOffAndRemoves() throws Exception {
        assertThat(visit.read(coordinator, at)).contains("Nothing is planned yet");
        assertThat(visit.send(coordinator, post(at).param("what", "Otwarcie").param("day", "x").param("time", ""), 422))
                .contains("id=\"e-partnership\"", "id=\"e-who\"", "id=\"e-day\"", "id=\"e-time\"", "value=\"Otwarcie\"");
        visit.send(coordinator, typed(at, "Otwarcie"), 302);
        assertThat(visit.read(coordinator, at)).contains("Otwarcie", "10:30", "1 shot");
        var shot = at + "/"
                + jdbc.sql("select id from shot where partnership = ?").param(partnership.value()).query(String.class).single();
        visit.send(coordinator, typed(shot, "Zamknięcie").param("seen", "0"), 302);
        assertThat(visit.send(coordinator, typed(shot, "Coś innego").param("seen", "0"), 409)).contains("Someone was faster",
                "value=\"Coś innego\"", "Zamknięcie, ", "name=\"seen\" value=\"1\"");
        visit.send(coordinator, post(shot + "/completion"), 302);
        assertThat(visit.read(coordinator, at + "?stand=DONE&search=zamkniecie")).contains("Zamknięcie");
        assertThat(visit.read(coordinator, at + "?stand=OPEN")).contains("No shot fits this choice.");
        visit.send(coordinator, typed(shot, "Inaczej").param("seen", "2"), 422);
        visit.send(coordinator, post(shot + "/resumption"), 302);
        visit.send(coordinator, post(shot + "/removal"), 302);
        visit.findsNothing(coordinator, shot);
    }

    @Test
    void nobodyElsePlansAndAShotIsOfAPartnershipOfItsEdition() throws Exception {
        var shot = shooting.plan(coordinator, edition.id(), scene("Rozmowa"));
        var other = given.edition(edition.house()).id();
        for (var actor : List.of(given.house().coordinator(), company.actor(), given.expert(edition.house()))) {
            assertThatThrownBy(() -> shooting.plan(actor, edition.id(), scene("X"))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> shooting.finish(actor, edition.id(), shot)).isInstanceOf(NotFound.class);
            visit.findsNothing(actor, at);
            visit.findsNothing(actor, at + "/" + shot);
        }
        assertThatThrownBy(() -> shooting.plan(coordinator, other, scene("X"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shooting.finish(coordinator, other, shot)).isInstanceOf(NotFound.class);
        for (var change : List.of("edition = '" + other + "'", "what = ''", "starts = null"))
            assertThatThrownBy(() -> jdbc.sql("update shot set " + change + " where id = ?").param(shot.value()).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.sql("select string_agg(after::text, ' ') from audit_line where subject = ?").param(shot.value())
                .query(String.class).single()).doesNotContain("Rozmowa", "Katowice");
    }

    private Scene scene(String what) {
        return new Scene(partnership, what, "Obie strony", "Katowice", WHEN);
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder typed(String address, String what) {
        return post(address).param("partnership", partnership.toString()).param("what", what).param("who", "Obie strony")
                .param("place", "Katowice").param("day", "2027-03-04").param("time", "10:30");
    }
}
