package org.tandem.organisation.claim;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tandem.organisation.ClaimId;
import org.tandem.organisation.OrganisationEvent.ClaimAnswered;
import org.tandem.organisation.OrganisationEvent.ClaimReopened;
import org.tandem.organisation.OrganisationEvent.OrganisationClaimed;
import org.tandem.organisation.Text;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Overtaken;
import org.tandem.shared.PersonId;

/** Somebody says that an organisation which is already here is hers; the house answers, and may take its answer back. */
class Claim extends AbstractAggregateRoot<Claim> {

    enum State {
        ASKED, GRANTED, REFUSED
    }

    private static final int LONGEST = 1000;

    private final @Id ClaimId id;
    private final OrganisationId organisation;
    private final PersonId person;
    private State state;
    private final @Nullable String words;
    private @Nullable String why;
    private final Instant asked;
    private @Nullable Instant answered;
    private List<String> rolesBefore;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Claim(ClaimId id, OrganisationId organisation, PersonId person, State state, @Nullable String words, @Nullable String why,
            Instant asked, @Nullable Instant answered, List<String> rolesBefore, @Nullable Integer version) {
        this.id = id;
        this.organisation = organisation;
        this.person = person;
        this.state = state;
        this.words = words;
        this.why = why;
        this.asked = asked;
        this.answered = answered;
        this.rolesBefore = List.copyOf(rolesBefore);
        this.version = version;
    }

    static Claim ask(OrganisationId organisation, PersonId person, @Nullable String words, Instant now) {
        var claim = new Claim(ClaimId.next(), organisation, person, State.ASKED, Text.of(words, LONGEST), null, now, null,
                List.of(),
                null);
        return claim.andEvent(new OrganisationClaimed(organisation, claim.id, person, now));
    }

    /** @param before what the claimant is already, to be again should the house take its answer back */
    Claim grant(Set<Role> before, Instant now) {
        rolesBefore = before.stream().map(Role::name).sorted().toList();
        return answer(State.GRANTED, now);
    }

    /** @param reason what the claimant is told */
    Claim refuse(@Nullable String reason, Instant now) {
        why = Text.of(reason, LONGEST);
        if (why == null) throw new BrokenRule("organisation.claim.why-missing");
        return answer(State.REFUSED, now);
    }

    /** The claim waits for an answer again. */
    Claim reopen(Instant now) {
        if (state == State.ASKED) throw new BrokenRule("organisation.claim.not-answered");
        state = State.ASKED;
        why = null;
        answered = null;
        rolesBefore = List.of();
        return andEvent(new ClaimReopened(organisation, id, person, now));
    }

    private Claim answer(State answer, Instant now) {
        if (state != State.ASKED) throw new Overtaken("organisation.claim.answered");
        state = answer;
        answered = now;
        return andEvent(new ClaimAnswered(organisation, id, person, answer == State.GRANTED, now));
    }

    boolean isGranted() {
        return state == State.GRANTED;
    }

    /** Only for a claim that is answered. */
    Instant answered() {
        return Objects.requireNonNull(answered);
    }

    Set<Role> rolesBefore() {
        return rolesBefore.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    ClaimId id() {
        return id;
    }

    OrganisationId organisation() {
        return organisation;
    }

    PersonId person() {
        return person;
    }
}
