package org.tandem.organisation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tandem.organisation.OrganisationEvent.ClaimAnswered;
import org.tandem.organisation.OrganisationEvent.OrganisationClaimed;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Overtaken;
import org.tandem.shared.PersonId;

/** Somebody says that an organisation which is already here is hers; the house answers once. */
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
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Claim(ClaimId id, OrganisationId organisation, PersonId person, State state, @Nullable String words, @Nullable String why,
            Instant asked, @Nullable Instant answered, @Nullable Integer version) {
        this.id = id;
        this.organisation = organisation;
        this.person = person;
        this.state = state;
        this.words = words;
        this.why = why;
        this.asked = asked;
        this.answered = answered;
        this.version = version;
    }

    static Claim ask(OrganisationId organisation, PersonId person, @Nullable String words, Instant now) {
        var claim = new Claim(ClaimId.next(), organisation, person, State.ASKED, Text.of(words, LONGEST), null, now, null, null);
        return claim.andEvent(new OrganisationClaimed(organisation, claim.id, person));
    }

    Claim grant(Instant now) {
        return answer(State.GRANTED, now);
    }

    /** @param reason what the claimant is told */
    Claim refuse(@Nullable String reason, Instant now) {
        why = Text.of(reason, LONGEST);
        if (why == null) throw new BrokenRule("organisation.claim.why-missing");
        return answer(State.REFUSED, now);
    }

    private Claim answer(State answer, Instant now) {
        if (state != State.ASKED) throw new Overtaken("organisation.claim.answered");
        state = answer;
        answered = now;
        return andEvent(new ClaimAnswered(organisation, id, person, answer == State.GRANTED));
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
