package org.tandem.demo;

import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.account.Joining;
import org.tandem.account.member.JoinRequests;
import org.tandem.account.member.Members;
import org.tandem.demo.CurrentStory.Stage;
import org.tandem.negotiation.expert.Assigning;
import org.tandem.negotiation.expert.Inviting;
import org.tandem.negotiation.expert.Ties;
import org.tandem.organisation.ClaimId;
import org.tandem.organisation.claim.Claiming;
import org.tandem.participation.Applying;
import org.tandem.programme.Side;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;

/** Who comes to whom in the current edition: members, invitations, requests to join, claims, and applications only begun. */
@Component
@Profile("demo")
class CurrentPeople {

    /** Where the company's owner is a member in her free time: the amateur theatre. */
    private static final int IN_FREE_TIME = 19;
    private static final int INVITING = 3;
    private static final int TIED = 2;

    private final CurrentCast cast;
    private final Joining joining;
    private final Members members;
    private final JoinRequests requests;
    private final Claiming claiming;
    private final Applying applying;
    private final Inviting inviting;
    private final Ties ties;
    private final Assigning assigning;

    CurrentPeople(CurrentCast cast, Joining joining, Members members, JoinRequests requests, Claiming claiming, Applying applying,
            Inviting inviting, Ties ties, Assigning assigning) {
        this.cast = cast;
        this.joining = joining;
        this.members = members;
        this.requests = requests;
        this.claiming = claiming;
        this.applying = applying;
        this.inviting = inviting;
        this.ties = ties;
        this.assigning = assigning;
    }

    /** Before her own company is founded: a person's first seat is the one that she took last. */
    void tellFreeTime(Stage stage, Visitors visitors) {
        joining.seat(Actor.TANDEM, visitors.company().someone(), stage.social().get(IN_FREE_TIME).organisation(),
                Set.of(Role.MEMBER));
    }

    void tellMembers(Stage stage, Visitors visitors) {
        joining.seat(Actor.TANDEM, visitors.member().someone(), stage.business().getFirst().organisation(), Set.of(Role.MEMBER));
        inviting.expert(stage.coordinator(), stage.edition(), visitors.expert().someone());
        for (var name : CurrentNames.BEGINNING) draft(stage, name);
    }

    /** She watches all talks but those of an organisation that she is tied to. */
    Actor tellExpert(Stage stage, Visitors visitors) {
        var expert = new Actor(visitors.expert().person(), null, stage.coordinator().house(), Set.of(Role.EXPERT));
        ties.declare(expert, stage.social().get(TIED).organisation(), "Tekst przykładowy: do zeszłego roku członkini rady.");
        assigning.assignAll(stage.coordinator(), stage.edition(), expert.someone());
        return expert;
    }

    /** What waits for an answer on the day of the first start. */
    void tellRequests(Stage stage, Visitors visitors, String newcomer) {
        var inviter = stage.social().get(INVITING);
        members.invite(inviter.actor(), inviter.organisation(), newcomer, Language.PL, Set.of(Role.MEMBER));
        requests.ask(visitors.newcomer(), stage.social().getFirst().organisation());
        requests.ask(cast.extra(), stage.business().getFirst().organisation());
        claim(stage.coordinator(), CurrentNames.UNCLAIMED.get(0));
        claiming.grant(stage.coordinator(), claim(stage.coordinator(), CurrentNames.UNCLAIMED.get(1)));
        claiming.refuse(stage.coordinator(), claim(stage.coordinator(), CurrentNames.UNCLAIMED.get(2)),
                "Pod podanym numerem nikt o tej osobie nie słyszał.");
    }

    private ClaimId claim(Actor coordinator, String name) {
        return claiming.ask(cast.extra(), cast.bare(coordinator, name).organisation(), "Prowadzę tę organizację od początku.");
    }

    private void draft(Stage stage, String name) {
        var side = name.startsWith("Pralnia") ? Side.BUSINESS : Side.SOCIAL;
        applying.draft(cast.bare(cast.extra(), name).actor(), stage.edition(), side.name(), "Chcielibyśmy spróbować, bo", "");
    }
}
