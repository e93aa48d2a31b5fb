package org.tandem.notice;

import java.time.Instant;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.NegotiationEvent;
import org.tandem.negotiation.NegotiationEvent.AgreementConcluded;
import org.tandem.negotiation.NegotiationEvent.AgreementConfirmed;
import org.tandem.negotiation.NegotiationEvent.NegotiationAbandoned;
import org.tandem.negotiation.NegotiationEvent.NegotiationLapsed;
import org.tandem.negotiation.NegotiationEvent.NegotiationOpened;
import org.tandem.negotiation.NegotiationEvent.NegotiationResumed;
import org.tandem.negotiation.NegotiationEvent.OfferMade;
import org.tandem.negotiation.NegotiationEvent.TermsAgreed;
import org.tandem.negotiation.expert.ExpertEvent.ExpertAssigned;
import org.tandem.negotiation.expert.ExpertEvent.ExpertInvited;
import org.tandem.nomination.NominationEvent;
import org.tandem.nomination.NominationEvent.NominationAccepted;
import org.tandem.nomination.NominationEvent.NominationDeclined;
import org.tandem.nomination.NominationEvent.NominationExpired;
import org.tandem.nomination.NominationEvent.NominationMade;
import org.tandem.nomination.NominationEvent.NominationReconsidered;
import org.tandem.nomination.NominationEvent.NominationWithdrawn;
import org.tandem.participation.ParticipationEvent;
import org.tandem.participation.ParticipationEvent.Applied;
import org.tandem.participation.ParticipationEvent.Declined;
import org.tandem.participation.ParticipationEvent.Qualified;
import org.tandem.participation.ParticipationEvent.Reconsidered;
import org.tandem.participation.ParticipationEvent.Withdrawn;
import org.tandem.programme.Side;
import org.tandem.shared.OrganisationId;

/** Mails about what happens in an edition: names and a link, never a reason or a note, which only some may read. */
@Component
class EditionMail {

    private final MailWriting writing;
    private final Recipients recipients;

    EditionMail(MailWriting writing, Recipients recipients) {
        this.writing = writing;
        this.recipients = recipients;
    }

    @ApplicationModuleListener
    void on(ParticipationEvent event) {
        var path = "/participations/" + event.participation();
        var name = recipients.name(event.organisation().value());
        switch (event) {
            case Applied it ->
                writing.tellOf(it.edition(), recipients.coordinatorsOf(it.edition()), "applied", it.participation(), path, name);
            // a decision can be taken back and made again: each time is told
            case Qualified it ->
                writing.tellOf(it.edition(), recipients.membersOf(it.organisation()), "qualified", once(it, it.at()), path, name);
            case Declined it ->
                writing.tellOf(it.edition(), recipients.membersOf(it.organisation()), "declined", once(it, it.at()), path, name);
            case Reconsidered it ->
                writing.tellOf(it.edition(), recipients.membersOf(it.organisation()), "reconsidered", once(it, it.at()), path,
                        name);
            case Withdrawn it ->
                writing.tellOf(it.edition(), recipients.coordinatorsOf(it.edition()), "withdrawn", it.participation(), path,
                        name);
        }
    }

    private static String once(ParticipationEvent event, Instant at) {
        return event.participation() + ":" + at.toEpochMilli();
    }

    @ApplicationModuleListener
    void on(ExpertInvited invited) {
        writing.tellOf(invited.edition(), recipients.person(invited.person(), invited.edition()), "expert-invited",
                invited.edition() + ":" + invited.at().toEpochMilli(), "/ties");
    }

    @ApplicationModuleListener
    void on(ExpertAssigned assigned) {
        writing.tellOf(assigned.edition(), recipients.person(assigned.person(), assigned.edition()), "expert-assigned",
                assigned.edition() + ":" + assigned.at().toEpochMilli(), "/negotiations", assigned.negotiations());
    }

    @ApplicationModuleListener
    void on(NominationEvent event) {
        switch (event) {
            case NominationMade it -> tell("nomination-made", it, it.social(), it.business());
            case NominationAccepted it -> tell("nomination-accepted", it, it.business(), it.social());
            // who takes a refusal back may decline again: each time is told
            case NominationDeclined it ->
                tell("nomination-declined", it, it.nomination() + ":" + it.at().toEpochMilli(), it.business(), it.social());
            case NominationReconsidered it ->
                tell("nomination-reconsidered", it, it.nomination() + ":" + it.at().toEpochMilli(), it.business(), it.social());
            case NominationWithdrawn it -> tell("nomination-withdrawn", it, it.social(), it.business());
            case NominationExpired it -> {
                tell("nomination-expired", it, it.business(), it.social());
                tell("nomination-expired", it, it.social(), it.business());
            }
        }
    }

    @ApplicationModuleListener
    void on(NegotiationEvent event) {
        switch (event) {
            case NegotiationOpened it -> tell("negotiation-opened", it, it.negotiation(), it.social(), it.business());
            case OfferMade it -> tell("offer-made", it, it.offer(), other(it.by(), it.business(), it.social()),
                    own(it.by(), it.business(), it.social()));
            case TermsAgreed it -> tellBothOfAgreement("terms-agreed", it, it.offer(), it.business(), it.social());
            // who comes back may leave again: each time is told
            case NegotiationAbandoned it -> tell("negotiation-abandoned", it, it.negotiation() + ":" + it.at().toEpochMilli(),
                    other(it.by(), it.business(), it.social()), own(it.by(), it.business(), it.social()));
            case NegotiationResumed it -> tell("negotiation-resumed", it, it.negotiation() + ":" + it.at().toEpochMilli(),
                    other(it.by(), it.business(), it.social()), own(it.by(), it.business(), it.social()));
            case NegotiationLapsed it -> tellBoth("negotiation-lapsed", it, it.negotiation(), it.business(), it.social());
            case AgreementConfirmed it -> tellOfAgreement("agreement-confirmed", it, it.agreement() + ":" + it.by(),
                    other(it.by(), it.business(), it.social()), own(it.by(), it.business(), it.social()));
            case AgreementConcluded it ->
                tellBothOfAgreement("agreement-concluded", it, it.agreement(), it.business(), it.social());
        }
    }

    private void tell(String kind, NominationEvent event, OrganisationId told, OrganisationId about) {
        tell(kind, event, event.nomination(), told, about);
    }

    private void tell(String kind, NominationEvent event, Object id, OrganisationId told, OrganisationId about) {
        writing.tellOf(event.edition(), recipients.membersOf(told), kind, id, "/nominations/" + event.nomination(),
                recipients.name(about.value()));
    }

    private void tell(String kind, NegotiationEvent event, Object id, OrganisationId told, OrganisationId about) {
        tell(kind, event, id, told, about, "/negotiations/" + event.negotiation());
    }

    private void tellOfAgreement(String kind, NegotiationEvent event, Object id, OrganisationId told, OrganisationId about) {
        tell(kind, event, id, told, about, "/negotiations/" + event.negotiation() + "/agreement");
    }

    private void tell(String kind, NegotiationEvent event, Object id, OrganisationId told, OrganisationId about, String path) {
        writing.tellOf(event.edition(), recipients.membersOf(told), kind, id, path, recipients.name(about.value()));
    }

    private void tellBoth(String kind, NegotiationEvent event, Object id, OrganisationId business, OrganisationId social) {
        tell(kind, event, id, business, social);
        tell(kind, event, id, social, business);
    }

    private void tellBothOfAgreement(String kind, NegotiationEvent event, Object id, OrganisationId business,
            OrganisationId social) {
        tellOfAgreement(kind, event, id, business, social);
        tellOfAgreement(kind, event, id, social, business);
    }

    private static OrganisationId own(Side by, OrganisationId business, OrganisationId social) {
        return by == Side.BUSINESS ? business : social;
    }

    private static OrganisationId other(Side by, OrganisationId business, OrganisationId social) {
        return by == Side.BUSINESS ? social : business;
    }
}
