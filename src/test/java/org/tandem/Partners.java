package org.tandem;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tandem.agreement.Agreeing;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.NegotiationId;
import org.tandem.negotiation.Talks;
import org.tandem.partnership.Partnering;
import org.tandem.partnership.PartnershipId;
import org.tandem.partnership.Publishing;
import org.tandem.partnership.Summary;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** How two who talk become partners, and their partnership public: by the use cases of both, as in {@link Given}. */
@Component
public class Partners {

    private final Negotiating negotiating;
    private final Agreeing agreeing;
    private final Partnering partnering;
    private final Publishing publishing;

    Partners(Negotiating negotiating, Agreeing agreeing, Partnering partnering, Publishing publishing) {
        this.negotiating = negotiating;
        this.agreeing = agreeing;
        this.partnering = partnering;
        this.publishing = publishing;
    }

    /** A partnership before the public, told in Polish. */
    public PartnershipId shown(Talks talks, String title, String story) {
        var partnership = concluded(talks);
        show(talks.business(), talks.social(), partnership, title, story);
        return partnership;
    }

    /** The social side writes what both approve and consent to. */
    public void show(Actor business, Actor social, PartnershipId partnership, String title, String story) {
        write(social, partnership, title, story);
        consent(business, social, partnership);
    }

    public void write(Actor social, PartnershipId partnership, String title, String story) {
        publishing.write(social, partnership, new Summary(Translated.of(Language.PL, title), Translated.of(Language.PL, story)));
    }

    public void consent(Actor business, Actor social, PartnershipId partnership) {
        for (var side : List.of(business, social)) {
            publishing.approve(side, partnership);
            publishing.consent(side, partnership);
        }
    }

    public PartnershipId concluded(Talks talks) {
        return concluded(talks.business(), talks.social(), negotiating.open(talks.nomination()));
    }

    /** From talks in which nothing was offered yet. */
    public PartnershipId concluded(Actor business, Actor social, NegotiationId talks) {
        negotiating.offer(social, talks, Talks.terms("160"));
        return accepted(business, social, talks);
    }

    /** From the first offer, which the social side has made. */
    public PartnershipId accepted(Actor business, Actor social, NegotiationId talks) {
        negotiating.accept(business, talks, 1, Language.PL);
        return signed(business, social, talks);
    }

    /** From what both agreed on. */
    public PartnershipId signed(Actor business, Actor social, NegotiationId talks) {
        for (var side : List.of(business, social)) agreeing.confirm(side, talks);
        partnering.conclude(talks);
        return partnering.find(talks).orElseThrow();
    }
}
