package org.tandem.partnership;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.negotiation.AgreedTerms;
import org.tandem.negotiation.NegotiationId;
import org.tandem.partnership.PartnershipEvent.PartnershipCompleted;
import org.tandem.partnership.PartnershipEvent.PartnershipConcluded;
import org.tandem.partnership.PartnershipEvent.PartnershipEndedEarly;
import org.tandem.partnership.PartnershipEvent.PartnershipFormed;
import org.tandem.partnership.PartnershipEvent.PartnershipStarted;
import org.tandem.partnership.PartnershipEvent.PublicityChanged;
import org.tandem.partnership.PartnershipEvent.SummaryWritten;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Overtaken;
import org.tandem.shared.Translated;

/** What an agreement starts: two organisations do together what they agreed on, and decide together what the public reads of it. */
class Partnership extends AbstractAggregateRoot<Partnership> {

    enum State {
        FORMING, CONCLUDED, RUNNING, COMPLETED, ENDED_EARLY
    }

    private final @Id PartnershipId id;
    private final NegotiationId negotiation;
    private final EditionId edition;
    private final OrganisationId business;
    private final OrganisationId social;
    private final String slug;
    private final boolean sample;
    private final Instant formedAt;
    private State state = State.FORMING;
    private @Nullable ThemeId theme;
    private @Nullable Instant concludedAt;
    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String reason;
    private @Embedded.Empty(prefix = "title_") Translated title = new Translated(null, null, null);
    private @Embedded.Empty(prefix = "summary_") Translated summary = new Translated(null, null, null);
    private int textVersion;
    private @Embedded.Empty(prefix = "business_") Publicity businessPublicity = Publicity.NONE;
    private @Embedded.Empty(prefix = "social_") Publicity socialPublicity = Publicity.NONE;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Partnership(PartnershipId id, NegotiationId negotiation, EditionId edition, OrganisationId business, OrganisationId social,
            String slug, boolean sample, Instant formedAt) {
        this.id = id;
        this.negotiation = negotiation;
        this.edition = edition;
        this.business = business;
        this.social = social;
        this.slug = slug;
        this.sample = sample;
        this.formedAt = formedAt;
    }

    static Partnership from(AgreedTerms agreed, String slug, boolean sample, Instant now) {
        var it = new Partnership(PartnershipId.next(), agreed.negotiation(), agreed.edition(), agreed.business(), agreed.social(),
                slug, sample, now);
        it.registerEvent(new PartnershipFormed(it.id, it.edition, it.business, it.social, now));
        return it;
    }

    /** The side that the actor's organisation is on; for anybody else there is no such partnership. */
    Side sideOf(Actor actor) {
        if (actor.isFor(business)) return Side.BUSINESS;
        if (actor.isFor(social)) return Side.SOCIAL;
        throw new NotFound(id);
    }

    Partnership conclude(Instant now) {
        expect(state == State.FORMING, "partnership.not-forming");
        state = State.CONCLUDED;
        concludedAt = now;
        registerEvent(new PartnershipConcluded(id, edition, business, social, now));
        return this;
    }

    Partnership start(LocalDate on, Instant now) {
        expect(state == State.CONCLUDED, "partnership.not-concluded");
        state = State.RUNNING;
        startedOn = on;
        registerEvent(new PartnershipStarted(id, edition, business, social, now));
        return this;
    }

    Partnership complete(LocalDate on, Instant now) {
        expect(state == State.RUNNING, "partnership.not-running");
        end(State.COMPLETED, on);
        registerEvent(new PartnershipCompleted(id, edition, business, social, now));
        return this;
    }

    Partnership endEarly(LocalDate on, String why, Instant now) {
        expect(state == State.CONCLUDED || state == State.RUNNING, "partnership.not-running");
        expect(!why.isBlank(), "partnership.ended-without-reason");
        end(State.ENDED_EARLY, on);
        reason = why.strip();
        registerEvent(new PartnershipEndedEarly(id, edition, business, social, now));
        return this;
    }

    private void end(State how, LocalDate on) {
        expect(startedOn == null || !on.isBefore(startedOn), "partnership.ends-before-start");
        state = how;
        endedOn = on;
    }

    /** A new writing: what was approved before counts no more, for either side. */
    Partnership write(Side by, Summary words, Instant now) {
        if (title.equals(words.title()) && summary.equals(words.text())) return this;
        title = words.title();
        summary = words.text();
        textVersion++;
        registerEvent(new SummaryWritten(id, edition, business, social, by, now));
        return this;
    }

    /** @param read the writing that was read: another one is not approved unread */
    Partnership approve(Side by, int read, Instant now) {
        expect(textVersion > 0, "partnership.nothing-written");
        if (read != textVersion) throw new Overtaken("partnership.written-anew");
        return with(by, of(by).approving(read), now);
    }

    Partnership consent(Side by, Instant now) {
        return with(by, of(by).since(now), now);
    }

    Partnership withdraw(Side by, Instant now) {
        return with(by, of(by).since(null), now);
    }

    private Partnership with(Side side, Publicity publicity, Instant now) {
        if (side == Side.BUSINESS) businessPublicity = publicity;
        else
            socialPublicity = publicity;
        registerEvent(new PublicityChanged(id, edition, business, social, side, isVisible(), now));
        return this;
    }

    private Publicity of(Side side) {
        return side == Side.BUSINESS ? businessPublicity : socialPublicity;
    }

    /** The same rule as the column {@code shown}; public pages ask the view, which wants its edition published too. */
    boolean isVisible() {
        return state != State.FORMING && textVersion > 0 && businessPublicity.shows(textVersion)
                && socialPublicity.shows(textVersion);
    }

    Partnership assign(@Nullable ThemeId to) {
        theme = to;
        return this;
    }

    private static void expect(boolean fulfilled, String rule) {
        if (!fulfilled) throw new BrokenRule(rule);
    }

    PartnershipId id() {
        return id;
    }

    EditionId edition() {
        return edition;
    }

    State state() {
        return state;
    }

    int textVersion() {
        return textVersion;
    }
}
