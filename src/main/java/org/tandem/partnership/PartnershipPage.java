package org.tandem.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.negotiation.Contribution;
import org.tandem.negotiation.NegotiationId;
import org.tandem.negotiation.Terms;
import org.tandem.programme.Side;
import org.tandem.screen.PersonName;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * A partnership as its two sides, the house and its experts see it: how it stands, what was promised, what the public reads of it.
 *
 * @param experts the names of those who watch it, for both sides to see; empty where there is none
 */
@NamedInterface("pages")
public record PartnershipPage(PartnershipId id, NegotiationId negotiation, String business, String social, @Nullable Side mine,
        boolean coordinator, Life life, Text text, boolean visible, boolean sample, List<PersonName> experts, Terms terms,
        AreasView areas,
        FollowedUp followed, List<FilmDays.Day> filmed, LocalDate today, Typed typed) {

    /** How it stands, and since when. */
    public record Life(String state, @Nullable Instant concludedAt, @Nullable LocalDate startedOn, @Nullable LocalDate endedOn,
            @Nullable String reason) {}

    /** What the public reads, and what each side has said to it. */
    public record Text(Translated title, Translated summary, int version, @Nullable Integer businessApproved,
            @Nullable Integer socialApproved, @Nullable Instant businessConsent, @Nullable Instant socialConsent) {

        public boolean isApprovedBy(Side side) {
            var approved = side == Side.BUSINESS ? businessApproved : socialApproved;
            return version > 0 && approved != null && approved == version;
        }

        public boolean isConsentedBy(Side side) {
            return (side == Side.BUSINESS ? businessConsent : socialConsent) != null;
        }
    }

    public String name(Side side) {
        return side == Side.BUSINESS ? business : social;
    }

    public String title(Screen screen) {
        return text.title().isEmpty() ? social + " – " + business : screen.t(text.title());
    }

    public boolean mayAct() {
        return mine != null || coordinator;
    }

    public boolean mayStart() {
        return mayAct() && life.state().equals("CONCLUDED");
    }

    public boolean mayComplete() {
        return mayAct() && life.state().equals("RUNNING");
    }

    public boolean mayEndEarly() {
        return mayStart() || mayComplete();
    }

    public boolean mayApprove() {
        return mine != null && text.version() > 0 && !text.isApprovedBy(mine);
    }

    public boolean mayConsent() {
        return mine != null && !text.isConsentedBy(mine);
    }

    public boolean mayWithdraw() {
        return mine != null && text.isConsentedBy(mine);
    }

    public List<Contribution> promised(Side side) {
        return terms.of(side);
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    PartnershipPage with(Typed typed) {
        return new PartnershipPage(id, negotiation, business, social, mine, coordinator, life, text, visible, sample, experts,
                terms, areas, followed, filmed, today, typed);
    }
}
