package org.tandem.killed;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;

import static org.awaitility.Awaitility.await;

/** A company that goes with one organisation after the other from the nomination to the agreement, and notes what was acknowledged. */
record Company(Stage stage, Stage.Party itself, Caller caller, Queue<Partner> partners, Queue<Acknowledged> acknowledged) {

    /** An organisation, and the person who acts for it. */
    record Partner(Stage.Party party, Caller caller) {}

    /**
     * An act that the program has said to be done.
     *
     * @param fact tells it from another of its kind: the number of an offer, the side of a confirmation
     */
    record Acknowledged(String act, UUID business, UUID social, String fact) {}

    /** @throws IOException where the program answers no more; a wait for it ends with a timeout */
    void play() throws IOException, InterruptedException {
        for (var partner = partners.poll(); partner != null; partner = partners.poll()) with(partner.party(), partner.caller());
    }

    private void with(Stage.Party partner, Caller other) throws IOException, InterruptedException {
        caller.post("/editions/%s/profiles/%s/nomination".formatted(stage.edition(), partner.participation()),
                Map.of("reason", "You know your neighbours.", "idea", "A garden"));
        note("nomination.make", partner, "");
        other.post("/nominations/%s/acceptance".formatted(stage.nomination(itself, partner)), Map.of());
        note("nomination.accept", partner, "");
        var talk = "/negotiations/"
                + await().until(() -> stage.negotiation(itself, partner), talks -> talks.size() == 1).getFirst();
        other.post(talk + "/offers", offer());
        note("negotiation.offer", partner, "1");
        caller.post(talk + "/acceptance", Map.of("number", "1", "language", "de"));
        note("negotiation.accept", partner, "");
        other.post(talk + "/agreement/confirmations", Map.of());
        note("agreement.confirm", partner, "SOCIAL");
        caller.post(talk + "/agreement/confirmations", Map.of());
        note("agreement.confirm", partner, "BUSINESS");
    }

    private void note(String act, Stage.Party partner, String fact) {
        acknowledged.add(new Acknowledged(act, itself.participation(), partner.participation(), fact));
    }

    private static Map<String, String> offer() {
        return Map.of("after", "0", "purpose", "A garden for the street", "naming", "Both by name", "exit", "A month's notice",
                "from", LocalDate.now(Stage.WARSAW).toString(), "until", LocalDate.now(Stage.WARSAW).plusMonths(6).toString(),
                "business-0-kind", "TIME", "business-0-words", "Forty hours of gardening", "social-0-kind", "KNOW_HOW",
                "social-0-words", "A plan of the garden");
    }
}
