package org.tandem.agreement;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.negotiation.AgreedTerms;
import org.tandem.negotiation.AgreementId;
import org.tandem.negotiation.NegotiationId;
import org.tandem.negotiation.TalkPeriod;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** How agreed terms become a document, and the document binding. */
@Service
@Transactional
public class Agreeing {

    private final Agreements agreements;
    private final AgreedTerms.Query agreed;
    private final Documents documents;
    private final AgreementNumbers numbers;
    private final TalkPeriod period;
    private final AuditTrail trail;
    private final Clock clock;

    Agreeing(Agreements agreements, AgreedTerms.Query agreed, Documents documents, AgreementNumbers numbers,
            TalkPeriod period, AuditTrail trail, Clock clock) {
        this.agreements = agreements;
        this.agreed = agreed;
        this.documents = documents;
        this.numbers = numbers;
        this.period = period;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes the agreement of agreed terms in every language; where it is made already, this is it.
     *
     * @throws NotFound where nothing is agreed
     */
    public AgreementId draw(NegotiationId negotiation) {
        return drawn(negotiation).id();
    }

    /**
     * Confirms the agreement for the side whose signatory acts; the second side's confirmation concludes it.
     *
     * @throws BrokenRule {@code agreement.already-confirmed}, {@code agreement.only-signatory} or {@code phase.…}
     */
    public void confirm(Actor actor, NegotiationId negotiation) {
        var agreement = drawn(negotiation);
        var side = agreement.sideOf(actor);
        if (!actor.is(Role.SIGNATORY)) throw new BrokenRule("agreement.only-signatory");
        period.expectNegotiationOrConclusion(agreement.edition());
        agreements.save(agreement.confirm(side, actor.someone(), clock.instant()));
        trail.record(actor, "agreement.confirm", agreement.id().value(), agreement.edition().value(), Map.of("side", side));
    }

    private Agreement drawn(NegotiationId negotiation) {
        var terms = agreed.hold(negotiation).orElseThrow(() -> new NotFound(negotiation));
        return agreements.findByNegotiation(negotiation).orElseGet(() -> make(terms));
    }

    private Agreement make(AgreedTerms terms) {
        var number = numbers.next(terms.edition());
        var agreement = agreements.save(Agreement.on(terms, number.ordinal(), number.text(), clock.instant()));
        for (var language : Language.values()) documents.print(agreement.id(), number.text(), terms, language);
        trail.record(Actor.TANDEM, "agreement.make", agreement.id().value(), terms.edition().value(),
                Map.of("ordinal", agreement.ordinal()));
        return agreement;
    }
}
