package org.tandem.account;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Given;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.Talking;
import org.tandem.negotiation.expert.Assigning;
import org.tandem.negotiation.expert.Inviting;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** One who is made up is shown as such wherever others read her name. */
@WholeProgram
class SamplePersonTests {

    private static final Pattern MARKED = Pattern
            .compile("Anna Zmyślona[^>]*(</strong>)?\\s*<span class=\"tag tag--sample\">SAMPLE");

    private final Given given;
    private final Visit visit;
    private final Joining joining;
    private final Negotiating negotiating;
    private final Talking talking;
    private final Inviting inviting;
    private final Assigning assigning;

    @Autowired
    SamplePersonTests(Given given, Visit visit, Joining joining, Negotiating negotiating, Talking talking, Inviting inviting,
            Assigning assigning) {
        this.inviting = inviting;
        this.assigning = assigning;
        this.given = given;
        this.visit = visit;
        this.joining = joining;
        this.negotiating = negotiating;
        this.talking = talking;
    }

    @Test
    void amongMembers() throws Exception {
        var owner = given.organisation();
        assertThat(visit.read(owner.actor(), "/organisation/members")).doesNotContain("tag--sample");

        joining.seat(Actor.TANDEM, anna().someone(), owner.organisation(), Set.of(Role.MEMBER));

        assertThat(visit.read(owner.actor(), "/organisation/members")).containsPattern(MARKED);
    }

    @Test
    void amongThePeopleOfAHouseAndItsExperts() throws Exception {
        var edition = given.edition();
        joining.seat(Actor.TANDEM, anna().someone(), edition.house().id(), Set.of(Role.EXPERT));

        for (var path : new String[]{"/people", "/editions/" + edition.id() + "/experts"})
            assertThat(visit.read(edition.house().coordinator(), path)).as(path).containsPattern(MARKED);
    }

    @Test
    void besideWhatSheSaysInARoomAndInTheAuditTrail() throws Exception {
        var edition = given.edition();
        var company = given.company(edition);
        var negotiation = negotiating.open(given.accepted(company, given.social(edition)));
        var anna = anna();
        joining.seat(Actor.TANDEM, anna.someone(), company.member().organisation(), Set.of(Role.MEMBER));
        talking.say(new Actor(anna.person(), company.member().organisation(), null, Set.of(Role.MEMBER)), negotiation, "Hello");

        assertThat(visit.read(company.actor(), "/negotiations/" + negotiation)).containsPattern(MARKED);
        assertThat(visit.read(edition.house().coordinator(), "/audit?act=negotiation.say")).containsPattern(MARKED);
    }

    @Test
    void amongTheExpertsWhoWatchARoom() throws Exception {
        var edition = given.edition();
        var company = given.company(edition);
        var negotiation = negotiating.open(given.accepted(company, given.social(edition)));
        var expert = anna();
        joining.seat(Actor.TANDEM, expert.someone(), edition.house().id(), Set.of(Role.EXPERT));
        inviting.expert(edition.house().coordinator(), edition.id(), expert.someone());
        assigning.assignAll(edition.house().coordinator(), edition.id(), expert.someone());

        assertThat(visit.read(company.actor(), "/negotiations/" + negotiation)).containsPattern(MARKED);
    }

    private Actor anna() {
        return Actor
                .of(joining.joinAsSample(Actor.TANDEM, "anna" + UUID.randomUUID() + "@example.org", "Anna Zmyślona", Language.EN,
                        null));
    }
}
