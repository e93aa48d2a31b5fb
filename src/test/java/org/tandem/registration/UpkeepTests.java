package org.tandem.registration;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;

@WholeProgram
class UpkeepTests {

    private static final Translated NONE = new Translated(null, null, null);

    private final Given given;
    private final Meeting meeting;
    private final Registering registering;
    private final SettingQuestions setting;
    private final Upkeep upkeep;
    private final TestClock clock;

    @Autowired
    UpkeepTests(Given given, Meeting meeting, Registering registering, SettingQuestions setting, Upkeep upkeep, TestClock clock) {
        this.given = given;
        this.meeting = meeting;
        this.registering = registering;
        this.setting = setting;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    @Test
    void theFirstTextsOnPrivacySayHowLongAnUnconfirmedRegistrationIsKept() throws Exception {
        assertThat(Registration.TO_CONFIRM).as("a day, in three languages").isEqualTo(Duration.ofDays(1));
        for (var said : Map.of("en", "confirmed by the link in the mail within a day", "de",
                "nicht innerhalb eines Tages über den Link", "pl", "nie potwierdzi w ciągu doby").entrySet())
            assertThat(new ClassPathResource("pages/privacy_" + said.getKey() + ".md").getContentAsString(StandardCharsets.UTF_8))
                    .contains(said.getValue());
    }

    @Test
    void whatIsPersonalIsRemovedNinetyDaysAfterTheGatheringAndTheCountsStay() {
        var edition = given.edition();
        var gathering = meeting.of(edition, 5);
        var question = setting.add(edition.house().coordinator(), gathering,
                new Question(Question.Kind.TEXT, true, Translated.of(Language.EN, "What do you eat?"), NONE));
        var guest = registering.ask(null, gathering,
                new Inquiry(meeting.address(), Language.EN, java.util.List.of("Ada", "Bea"), "A club",
                        Map.of(question, "Bread")));
        registering.confirm(guest, meeting.secret(guest));

        clock.set(meeting.startOf(gathering).plus(Duration.ofDays(90)).toString());
        upkeep.run();
        assertThat(meeting.count("select count(*) from registration where id = ? and email is not null", guest.value()))
                .isEqualTo(1);
        clock.set(meeting.startOf(gathering).plus(Duration.ofDays(91)).toString());
        upkeep.run();
        upkeep.run();

        assertThat(meeting.count("select count(*) from registration where id = ? and email is null and organisation is null",
                guest.value())).isEqualTo(1);
        assertThat(meeting.count("select count(*) from attendee where registration = ? and name is not null", guest.value()))
                .isZero();
        assertThat(meeting.count("select count(*) from answer where registration = ?", guest.value())).isZero();
        assertThat(meeting.count("select count(*) from registration_secret where registration = ?", guest.value())).isZero();
        assertThat(meeting.taken(gathering)).isEqualTo(2);
        assertThat(meeting.state(guest)).isEqualTo("REGISTERED");
        assertThat(meeting.count("select count(*) from audit_line where subject = ? and act = 'registration.erase'",
                guest.value())).isEqualTo(1);
    }

    @Test
    void whatRunsOutIsLetGoAndTheNextIsOffered() {
        var gathering = meeting.of(given.edition(), 1);
        var first = meeting.confirmed(gathering, 1);
        var second = meeting.confirmed(gathering, 1);
        var third = meeting.confirmed(gathering, 1);
        registering.cancel(first.id(), first.secret());
        var never = meeting.asked(gathering, 1);

        clock.pass(Duration.ofHours(49));
        upkeep.run();
        upkeep.run();

        assertThat(meeting.state(second)).isEqualTo("LAPSED");
        assertThat(meeting.state(never)).isEqualTo("LAPSED");
        assertThat(meeting.state(third)).isEqualTo("OFFERED");
        assertThat(meeting.taken(gathering)).isEqualTo(1);
    }
}
