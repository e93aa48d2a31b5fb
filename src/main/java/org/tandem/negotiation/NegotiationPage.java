package org.tandem.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.screen.Dates;
import org.tandem.screen.PersonName;
import org.tandem.screen.Typed;

/** The room of a negotiation as one of its sides, the house or an expert sees it. */
@NamedInterface("pages")
public record NegotiationPage(Head head, List<Put> offers, List<Said> talk, List<File> files, boolean signatory, Typed typed) {

    /**
     * Who talks with whom, and how it stands.
     *
     * @param ownEdition for a coordinator of its house, who assigns the experts; null for anybody else
     */
    public record Head(NegotiationId id, String business, String social, @Nullable Side mine, String state, int last,
            @Nullable Side offeredBy, @Nullable Side endedBy, @Nullable String reason, Instant openedAt, Instant movedAt,
            @Nullable LocalDate closesOn, String house, List<PersonName> experts, boolean draft,
            boolean sample, @Nullable EditionId ownEdition) {

        public String name(Side side) {
            return side == Side.BUSINESS ? business : social;
        }
    }

    /** One offer, with its author's name while she is here. */
    public record Put(int number, Side side, Instant at, Terms terms) {}

    /** A message. */
    public record Said(Side side, @Nullable String person, boolean sample, Instant at, String words) {}

    /** An attachment. */
    public record File(UUID id, Side side, String name, int kilobytes, String sha256, Instant at) {}

    public String title() {
        return head.mine() == null ? head.business() + " – " + head.social() : head.name(head.mine().other());
    }

    public boolean isOpen() {
        return head.state().equals("OPEN");
    }

    public boolean isAgreed() {
        return head.state().equals("AGREED");
    }

    /** Whose move it is: a message key. */
    public String turn() {
        if (!isOpen()) return "negotiation.turn." + head.state();
        if (head.last() == 0) return head.mine() == null ? "negotiation.turn.first" : "negotiation.turn.first-mine";
        if (head.mine() == null) return "negotiation.turn.watch";
        return isMyTurn() ? "negotiation.turn.mine" : "negotiation.turn.theirs";
    }

    public boolean isMyTurn() {
        return isOpen() && head.mine() != null && head.mine() != head.offeredBy();
    }

    /** One's own side has begun an offer that it has not sent. */
    public boolean drafted() {
        return head.draft();
    }

    public boolean mayAccept() {
        return isMyTurn() && head.last() > 0 && signatory;
    }

    /** Their turn to accept, but only a signatory's to do it. */
    public boolean lacksSignatory() {
        return isMyTurn() && head.last() > 0 && !signatory;
    }

    public boolean mayAbandon() {
        return isOpen() && head.mine() != null;
    }

    public boolean mayResume() {
        return head.state().equals("ABANDONED") && head.mine() != null && head.mine() == head.endedBy();
    }

    public boolean mayTalk() {
        return head.mine() != null && (isOpen() || isAgreed());
    }

    public String lastBy() {
        return head.offeredBy() == null ? "" : head.name(head.offeredBy());
    }

    public TermsView terms(Put offer, Dates dates) {
        var before = offer.number() == 1 ? null : offers.get(offer.number() - 2).terms();
        return TermsView.of(offer.terms(), before, dates);
    }

    public Put lastOffer() {
        return offers.getLast();
    }

    NegotiationPage with(Typed typed) {
        return new NegotiationPage(head, offers, talk, files, signatory, typed);
    }
}
