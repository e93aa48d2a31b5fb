package org.tandem.negotiation.expert;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.account.AccountEvent.InvitationAccepted;
import org.tandem.account.Joining;
import org.tandem.account.link.LinkId;
import org.tandem.negotiation.NegotiationId;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Experts whom a house invites to an edition read what it assigns to them, and everybody in the room knows it. */
@WholeProgram
class ExpertsTests {

    private final Given given;
    private final Inviting inviting;
    private final Assigning assigning;
    private final ExpertArrival arrival;
    private final Joining joining;
    private final Visit visit;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    ExpertsTests(Given given, Inviting inviting, Assigning assigning, ExpertArrival arrival, Joining joining, Visit visit,
            TestClock clock,
            JdbcClient jdbc) {
        this.given = given;
        this.inviting = inviting;
        this.assigning = assigning;
        this.arrival = arrival;
        this.joining = joining;
        this.visit = visit;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void anAssignedExpertReadsTheRoomBothSidesSeeItAndNobodyActsForHer() throws Exception {
        var edition = given.edition();
        var company = given.company(edition);
        var social = given.social(edition);
        var talks = open(given.accepted(company, social).value());
        var room = "/negotiations/" + talks;
        var expert = expert(edition.house());
        inviting.expert(edition.house().coordinator(), edition.id(), expert.someone());
        visit.findsNothing(expert, room);
        assertThat(visit.read(company.actor(), room)).doesNotContain("Ewa Ekspertka");

        assigning.assign(edition.house().coordinator(), edition.id(), new NegotiationId(talks), expert.someone());

        assertThat(visit.read(expert, "/negotiations")).contains(company.member().name(), room);
        assertThat(visit.read(expert, room)).contains(company.member().name())
                .doesNotContain(room + "/messages", room + "/offers/new", room + "/abandonment", room + "/attachments\"");
        for (var party : Set.of(company.actor(), social.actor()))
            assertThat(visit.read(party, room)).contains("An expert sees this room", "Ewa Ekspertka")
                    .contains("The house sees this room");
        visit.send(expert, MockMvcRequestBuilders.post(room + "/messages").param("words", "hello"), 404);
        visit.findsNothing(expert, room + "/offers/new");
    }

    @Test
    void anInvitationTakenBackEndsHerSightAtOnce() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var room = "/negotiations/" + open(given.accepted(given.company(edition), given.social(edition)).value());
        var expert = expert(edition.house());
        watchesAll(edition, expert);
        visit.read(expert, room);
        var at = "/editions/" + edition.id() + "/experts";
        assertThat(visit.read(coordinator, at)).contains(at + "/" + expert.someone() + "/withdrawal");

        visit.send(coordinator, MockMvcRequestBuilders.post(at + "/" + expert.someone() + "/withdrawal"), 302);

        visit.findsNothing(expert, room);
        assertThat(acts(edition)).containsExactly("expert.invite", "expert.withdraw");
    }

    @Test
    void whoIsNoExpertOfTheHouseAnyMoreSeesNothing() throws Exception {
        var edition = given.edition();
        var room = "/negotiations/" + open(given.accepted(given.company(edition), given.social(edition)).value());
        var expert = expert(edition.house());
        joining.seat(Actor.TANDEM, expert.someone(), given.house().id(), Set.of(Role.EXPERT));
        watchesAll(edition, expert);
        visit.read(expert, room);

        jdbc.sql("delete from membership where person = ? and house = ?")
                .params(expert.someone().value(), edition.house().id().value()).update();

        visit.findsNothing(expert, room);
    }

    @Test
    void oneInvitedByMailIsLetInWhenSheFollowsHerLink() {
        var edition = given.edition();
        var email = "new" + UUID.randomUUID() + "@example.org";
        inviting.byMail(edition.house().coordinator(), edition.id(), email, Language.DE);
        var link = new LinkId(jdbc.sql("select link from expert_letter where edition = ?").param(edition.id().value())
                .query(UUID.class).single());
        assertThat(jdbc.sql("select roles::text from one_time_link where id = ?").param(link.value()).query(String.class)
                .single()).isEqualTo("{EXPERT}");

        var person = joining.join(Actor.TANDEM, email, "New", Language.DE, null);
        joining.seat(Actor.TANDEM, person, edition.house().id(), Set.of(Role.EXPERT));
        for (int i = 0; i < 2; i++) arrival.on(new InvitationAccepted(link, person, clock.instant()));

        assertThat(isInvited(edition, person)).isTrue();
        assertThat(acts(edition)).containsExactly("expert.write", "expert.arrive");
    }

    @Test
    void aLetterIsTakenBackWithItsLink() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var at = "/editions/" + edition.id() + "/experts";
        visit.send(coordinator, MockMvcRequestBuilders.post(at + "/letters").param("email", "late@example.org")
                .param("language", "EN"), 302);
        assertThat(visit.read(coordinator, at)).contains("late@example.org");
        var link = jdbc.sql("select link from expert_letter where edition = ?").param(edition.id().value()).query(UUID.class)
                .single();

        visit.send(given.house().coordinator(), MockMvcRequestBuilders.post(at + "/letters/" + link + "/withdrawal"), 404);
        visit.send(coordinator, MockMvcRequestBuilders.post(at + "/letters/" + link + "/withdrawal"), 302);

        assertThat(visit.read(coordinator, at)).doesNotContain("late@example.org");
        assertThat(jdbc.sql("select expires_at <= ? from one_time_link where id = ?")
                .params(java.sql.Timestamp.from(clock.instant()), link).query(Boolean.class).single()).isTrue();
        assertThat(acts(edition)).containsExactly("expert.write", "expert.withdraw-letter");
    }

    @Test
    void aKnownExpertIsInvitedAtOnceByHerAddress() {
        var edition = given.edition();
        var expert = expert(edition.house());
        var email = jdbc.sql("select email from person where id = ?").param(expert.someone().value()).query(String.class)
                .single();

        inviting.byMail(edition.house().coordinator(), edition.id(), email, Language.PL);

        assertThat(isInvited(edition, expert.someone())).isTrue();
    }

    @Test
    void onlyExpertsOfTheHouseAreInvitedAndOnlyByIt() throws Exception {
        var edition = given.edition();
        var foreign = expert(given.house());
        var stranger = given.house().coordinator();

        assertThatThrownBy(() -> inviting.expert(edition.house().coordinator(), edition.id(), foreign.someone()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inviting.expert(stranger, edition.id(), foreign.someone())).isInstanceOf(NotFound.class);
        visit.findsNothing(stranger, "/editions/" + edition.id() + "/experts");
        visit.findsNothing(given.social(edition).actor(), "/editions/" + edition.id() + "/experts");
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtItsField() throws Exception {
        var edition = given.edition();
        var form = MockMvcRequestBuilders.post("/editions/" + edition.id() + "/experts/letters").param("email", "not one")
                .param("language", "EN");

        assertThat(visit.send(edition.house().coordinator(), form, 422)).contains("id=\"e-email\"", "value=\"not one\"");
    }

    @Test
    void nobodyIsInvitedToAClosedEditionWhichSaysSinceWhen() throws Exception {
        clock.set("2026-05-04T10:00:00Z");
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var expert = expert(edition.house());
        inviting.expert(coordinator, edition.id(), expert.someone());
        clock.pass(Duration.ofDays(31));

        assertThatThrownBy(() -> inviting.byMail(coordinator, edition.id(), "a@example.org", Language.PL))
                .hasMessage("phase.closed");
        assertThat(visit.read(coordinator, "/editions/" + edition.id() + "/experts")).contains("Wed, 3 Jun 2026")
                .doesNotContain("Invite by mail");
        inviting.withdraw(coordinator, edition.id(), expert.someone());
    }

    private void watchesAll(Given.Edition edition, Actor expert) {
        inviting.expert(edition.house().coordinator(), edition.id(), expert.someone());
        assigning.assignAll(edition.house().coordinator(), edition.id(), expert.someone());
    }

    private Actor expert(Given.House house) {
        var person = joining.join(Actor.TANDEM, "expert" + UUID.randomUUID() + "@example.org", "Ewa Ekspertka", Language.EN,
                null);
        joining.seat(Actor.TANDEM, person, house.id(), Set.of(Role.EXPERT));
        return new Actor(person, null, house.id(), Set.of(Role.EXPERT));
    }

    private boolean isInvited(Given.Edition edition, PersonId person) {
        return jdbc.sql("select exists (select from invited_expert where edition = ? and person = ?)")
                .params(edition.id().value(), person.value()).query(Boolean.class).single();
    }

    /** The negotiation of an accepted nomination opens from its event, a moment later. */
    private UUID open(UUID nomination) {
        return org.awaitility.Awaitility.await().until(() -> jdbc.sql("select id from negotiation where nomination = ?")
                .param(nomination).query(UUID.class).optional(), java.util.Optional::isPresent).orElseThrow();
    }

    private List<@Nullable String> acts(Given.Edition edition) {
        return jdbc.sql("select act from audit_line where subject = ? and act like 'expert.%' order by id")
                .param(edition.id().value()).query(String.class).list();
    }
}
