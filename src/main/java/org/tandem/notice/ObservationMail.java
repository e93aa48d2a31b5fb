package org.tandem.notice;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.observation.ObservationEvent;
import org.tandem.observation.ObservationEvent.ActionRecommended;
import org.tandem.observation.ObservationEvent.ConsentAsked;
import org.tandem.observation.ObservationEvent.PointAnswered;
import org.tandem.observation.ObservationEvent.PointShared;
import org.tandem.programme.Side;
import org.tandem.shared.OrganisationId;

/** Mails about what experts observe: that there is something to read, to answer, to consent to or to do, and a link; never its words. */
@Component
class ObservationMail {

    private final MailWriting writing;
    private final Recipients recipients;

    ObservationMail(MailWriting writing, Recipients recipients) {
        this.writing = writing;
        this.recipients = recipients;
    }

    @ApplicationModuleListener
    void on(ObservationEvent event) {
        switch (event) {
            case PointShared it -> tellBoth("point-shared", it, it.point() + ":" + it.number(), it.business(), it.social());
            case PointAnswered it -> writing.tellOf(it.edition(), recipients.person(it.expert(), it.edition()), "point-answered",
                    it.point() + ":" + it.at().toEpochMilli(), path(it), recipients.name(it.answering().value()));
            case ConsentAsked it ->
                tellBoth("extract-asked", it, it.extract() + ":" + it.writing(), it.business(), it.social());
            case ActionRecommended it -> it.side().ifPresentOrElse(
                    side -> tell("action-recommended", it, it.action(), of(side, it.business(), it.social()),
                            of(side.other(), it.business(), it.social())),
                    () -> writing.tellOf(it.edition(), recipients.coordinatorsOf(it.edition()), "action-recommended", it.action(),
                            path(it), recipients.name(it.social().value())));
        }
    }

    private void tellBoth(String kind, ObservationEvent event, Object id, OrganisationId business, OrganisationId social) {
        tell(kind, event, id, business, social);
        tell(kind, event, id, social, business);
    }

    private void tell(String kind, ObservationEvent event, Object id, OrganisationId told, OrganisationId about) {
        writing.tellOf(event.edition(), recipients.membersOf(told), kind, id, path(event), recipients.name(about.value()));
    }

    private static String path(ObservationEvent event) {
        return "/partnerships/" + event.partnership() + "/observation";
    }

    private static OrganisationId of(Side side, OrganisationId business, OrganisationId social) {
        return side == Side.BUSINESS ? business : social;
    }
}
