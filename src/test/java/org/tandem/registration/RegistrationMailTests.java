package org.tandem.registration;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tandem.Given;
import org.tandem.Letterbox;
import org.tandem.Letterbox.Mail;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.gathering.Admission;
import org.tandem.gathering.Convening;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What those who register are written, and what the links in it open. */
@WholeProgram
class RegistrationMailTests {

    private final Given given;
    private final Meeting meeting;
    private final Registering registering;
    private final Convening convening;
    private final Upkeep upkeep;
    private final Letterbox letterbox;
    private final TestClock clock;
    private final MockMvc browser;

    @Autowired
    RegistrationMailTests(Given given, Meeting meeting, Registering registering, Convening convening, Upkeep upkeep,
            Letterbox letterbox, TestClock clock, MockMvc browser) {
        this.given = given;
        this.meeting = meeting;
        this.registering = registering;
        this.convening = convening;
        this.upkeep = upkeep;
        this.letterbox = letterbox;
        this.clock = clock;
        this.browser = browser;
    }

    @Test
    void theLinkShowsAButtonAndOnlyTheButtonActs() throws Exception {
        var gathering = meeting.of(given.edition(), 5);
        var email = meeting.address();
        var id = registering.ask(null, gathering, Inquiry.of(email, Language.EN, "Ada"));
        var link = letterbox.only(email).path();
        assertThat(link).matches("/en/registrations/" + id + "/[\\w-]{43}");

        var looked = browser.perform(get(link)).andReturn().getResponse();
        assertThat(looked.getContentAsString()).contains("Confirm the registration").contains("Ada");
        assertThat(looked.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(meeting.state(id)).isEqualTo("ASKED");

        var secret = link.substring(link.lastIndexOf('/') + 1);
        var page = browser.perform(post("/en/registrations/" + id + "/confirmation").with(csrf()).param("secret", secret))
                .andReturn().getResponse().getContentAsString();

        assertThat(page).contains("You are registered").contains("calendar.ics");
        assertThat(meeting.state(id)).isEqualTo("REGISTERED");
        assertThat(letterbox.last(email, 2).body()).contains("/calendar.ics").contains("Hall, 1, Street");
        assertThat(browser.perform(get("/en/registrations/" + id + "/" + "x".repeat(43))).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void theFormSentTwiceIsOneMailAndSentAgainLaterSaysHowItStands() {
        var gathering = meeting.of(given.edition(), 5);
        var email = meeting.address();
        var inquiry = Inquiry.of(email, Language.PL, "Ada");
        var id = registering.ask(null, gathering, inquiry);
        registering.ask(null, gathering, inquiry);
        letterbox.only(email);
        registering.confirm(id, meeting.secret(id));
        assertThat(letterbox.last(email, 2).subject()).startsWith("Rejestracja potwierdzona");

        clock.pass(Duration.ofMinutes(11));
        assertThat(registering.ask(null, gathering, inquiry)).isEqualTo(id);

        assertThat(letterbox.last(email, 3).subject()).startsWith("Rejestracja potwierdzona");
        assertThat(letterbox.all(email)).hasSize(3);
    }

    @Test
    void aFreePlaceIsOfferedByMailWithItsLastMoment() {
        var gathering = meeting.of(given.edition(), 1);
        var first = meeting.confirmed(gathering, 1);
        var second = meeting.confirmed(gathering, 1);
        letterbox.last(second.email(), 2);
        assertThat(letterbox.all(second.email())).extracting(Mail::subject)
                .anyMatch(it -> it.startsWith("You are on the waiting list"));

        registering.cancel(first.id(), first.secret());

        assertThat(letterbox.last(first.email(), 3).subject()).startsWith("Registration cancelled");
        assertThat(letterbox.last(second.email(), 3).body()).contains("We keep it for you until")
                .contains("/en/registrations/" + second.id());
        clock.pass(Duration.ofHours(49));
        upkeep.run();
        assertThat(letterbox.last(second.email(), 4).subject()).startsWith("The offer has lapsed");
    }

    @Test
    void whoComesHearsThatAGatheringMovesOrIsCalledOff() {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var gathering = meeting.of(edition, 1);
        var comes = meeting.confirmed(gathering, 1);
        var waits = meeting.confirmed(gathering, 1);
        var never = meeting.asked(gathering, 1);
        letterbox.last(comes.email(), 2);
        letterbox.last(waits.email(), 2);

        convening.replan(coordinator, gathering, meeting.plan(11, 1, Admission.PUBLIC));
        assertThat(letterbox.last(comes.email(), 3).subject()).isEqualTo("Changed: Workshop");
        assertThat(letterbox.last(waits.email(), 3).subject()).isEqualTo("Changed: Workshop");
        convening.cancel(coordinator, gathering, "The roof leaks.");

        assertThat(letterbox.last(comes.email(), 4).body()).contains("The roof leaks.");
        assertThat(letterbox.all(never.email())).hasSize(1);
    }

    @Test
    void whoComesIsRemindedOnceTheDayBefore() {
        var gathering = meeting.of(given.edition(), 3);
        var comes = meeting.confirmed(gathering, 1);
        var waits = meeting.confirmed(meeting.of(given.edition(), 3), 3);
        letterbox.last(comes.email(), 2);
        upkeep.run();
        assertThat(letterbox.all(comes.email())).hasSize(2);

        registering.cancel(waits.id(), waits.secret());
        clock.set(meeting.startOf(gathering).minus(Duration.ofHours(23)).toString());
        upkeep.run();
        upkeep.run();

        var mail = letterbox.last(comes.email(), 3);
        assertThat(mail.subject()).isEqualTo("Soon: Workshop");
        assertThat(letterbox.all(comes.email())).hasSize(3);
        assertThat(letterbox.last(waits.email(), 3).subject()).startsWith("Registration cancelled");
    }
}
