package org.tandem.agreement;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tandem.negotiation.AgreedTerms;
import org.tandem.negotiation.AgreementId;
import org.tandem.negotiation.NegotiationEvent.AgreementConcluded;
import org.tandem.negotiation.NegotiationEvent.AgreementConfirmed;
import org.tandem.negotiation.NegotiationId;
import org.tandem.negotiation.OfferId;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Overtaken;
import org.tandem.shared.PersonId;

/** The accepted terms with a number, which each side's signatory confirms once; the second confirmation concludes it. */
class Agreement extends AbstractAggregateRoot<Agreement> {

    private final @Id AgreementId id;
    private final NegotiationId negotiation;
    private final OfferId offer;
    private final EditionId edition;
    private final OrganisationId business;
    private final OrganisationId social;
    private final int ordinal;
    private final String number;
    private final Language language;
    private final Instant madeAt;
    private @Nullable Instant businessConfirmedAt;
    private @Nullable PersonId businessSignatory;
    private @Nullable Instant socialConfirmedAt;
    private @Nullable PersonId socialSignatory;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Agreement(AgreementId id, NegotiationId negotiation, OfferId offer, EditionId edition, OrganisationId business,
            OrganisationId social, int ordinal, String number, Language language, Instant madeAt) {
        this.id = id;
        this.negotiation = negotiation;
        this.offer = offer;
        this.edition = edition;
        this.business = business;
        this.social = social;
        this.ordinal = ordinal;
        this.number = number;
        this.language = language;
        this.madeAt = madeAt;
    }

    static Agreement on(AgreedTerms agreed, int ordinal, String number, Instant now) {
        return new Agreement(AgreementId.next(), agreed.negotiation(), agreed.offer(), agreed.edition(), agreed.business(),
                agreed.social(), ordinal, number, agreed.language(), now);
    }

    /** The side that the actor's organisation is on; for anybody else there is no such agreement. */
    Side sideOf(Actor actor) {
        if (actor.isFor(business)) return Side.BUSINESS;
        if (actor.isFor(social)) return Side.SOCIAL;
        throw new NotFound(id);
    }

    Agreement confirm(Side by, PersonId signatory, Instant now) {
        if (isConfirmedBy(by)) throw new Overtaken("agreement.already-confirmed");
        if (by == Side.BUSINESS) {
            businessConfirmedAt = now;
            businessSignatory = signatory;
        } else {
            socialConfirmedAt = now;
            socialSignatory = signatory;
        }
        registerEvent(new AgreementConfirmed(negotiation, edition, business, social, id, by, now));
        if (isConfirmedBy(by.other())) registerEvent(new AgreementConcluded(negotiation, edition, business, social, id, now));
        return this;
    }

    private boolean isConfirmedBy(Side side) {
        return (side == Side.BUSINESS ? businessConfirmedAt : socialConfirmedAt) != null;
    }

    AgreementId id() {
        return id;
    }

    EditionId edition() {
        return edition;
    }

    int ordinal() {
        return ordinal;
    }
}
