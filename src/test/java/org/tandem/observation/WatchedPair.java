package org.tandem.observation;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.tandem.Given;
import org.tandem.Partners;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.NegotiationId;
import org.tandem.negotiation.expert.Assigning;
import org.tandem.negotiation.expert.Inviting;
import org.tandem.partnership.PartnershipId;
import org.tandem.shared.Actor;

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
        private final Partners partners;
        private final Inviting inviting;
        private final Assigning assigning;

        Giver(Given given, Negotiating negotiating, Partners partners, Inviting inviting, Assigning assigning) {
            this.given = given;
            this.negotiating = negotiating;
            this.partners = partners;
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
            var partnership = partners.concluded(company.actor(), social.actor(), talks);
            watch(edition, talks, expert);
            return new WatchedPair(edition, company, social, talks, partnership, expert,
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
            partners.show(pair.company().actor(), pair.social().actor(), pair.partnership(), "Czysty brzeg", "Razem sprzątamy.");
        }
    }
}
