package org.tandem.observation;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.tandem.Given;
import org.tandem.agreement.Agreeing;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.NegotiationId;
import org.tandem.negotiation.Talks;
import org.tandem.negotiation.expert.Assigning;
import org.tandem.negotiation.expert.Inviting;
import org.tandem.partnership.Partnering;
import org.tandem.partnership.PartnershipId;
import org.tandem.partnership.Publishing;
import org.tandem.partnership.Summary;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** A concluded partnership of two, and the expert whom the house has assigned to it. */
public record WatchedPair(Given.Edition edition, Given.Participant company, Given.Participant social, NegotiationId talks,
        PartnershipId partnership, Actor expert, Actor house) {

    static final LocalDate DAY = LocalDate.of(2026, 5, 9);

    String page() {
        return "/partnerships/" + partnership + "/observation";
    }

    static Remark remark(String words, Visibility visibility) {
        return new Remark(words, Feeling.CONCERN, visibility, Evidence.on(DAY));
    }

    /** Brings it about. */
    @Component
    public static class Giver {

        private final Given given;
        private final Negotiating negotiating;
        private final Agreeing agreeing;
        private final Partnering partnering;
        private final Publishing publishing;
        private final Inviting inviting;
        private final Assigning assigning;

        Giver(Given given, Negotiating negotiating, Agreeing agreeing, Partnering partnering, Publishing publishing,
                Inviting inviting, Assigning assigning) {
            this.given = given;
            this.negotiating = negotiating;
            this.agreeing = agreeing;
            this.partnering = partnering;
            this.publishing = publishing;
            this.inviting = inviting;
            this.assigning = assigning;
        }

        WatchedPair pair() {
            var edition = given.edition();
            return in(edition, given.expert(edition.house()));
        }

        public WatchedPair in(Given.Edition edition, Actor expert) {
            var company = given.company(edition);
            var social = given.social(edition);
            var talks = negotiating.open(given.accepted(company, social));
            negotiating.offer(social.actor(), talks, Talks.terms("160"));
            negotiating.accept(company.actor(), talks, 1, Language.PL);
            agreeing.confirm(social.actor(), talks);
            agreeing.confirm(company.actor(), talks);
            partnering.conclude(talks);
            watch(edition, talks, expert);
            return new WatchedPair(edition, company, social, talks, partnering.find(talks).orElseThrow(), expert,
                    edition.house().coordinator());
        }

        void watch(Given.Edition edition, NegotiationId talks, Actor expert) {
            inviting.expert(edition.house().coordinator(), edition.id(), expert.someone());
            assigning.assign(edition.house().coordinator(), edition.id(), talks, expert.someone());
        }

        Actor another(WatchedPair pair) {
            var expert = given.expert(pair.edition().house());
            watch(pair.edition(), pair.talks(), expert);
            return expert;
        }

        public void published(WatchedPair pair) {
            publishing.write(pair.social().actor(), pair.partnership(),
                    new Summary(Translated.of(Language.PL, "Czysty brzeg"), Translated.of(Language.PL, "Razem sprzątamy.")));
            for (var party : java.util.List.of(pair.social().actor(), pair.company().actor())) {
                publishing.approve(party, pair.partnership());
                publishing.consent(party, pair.partnership());
            }
        }
    }
}
