package org.tandem.observation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;

/** What a point rests on: a day, a milestone with its day, an offer of the negotiation, or a file attached in its room. */
public record Evidence(Kind kind, @Nullable LocalDate day, @Nullable String label, @Nullable Integer offer,
        @Nullable UUID attachment) {

    public enum Kind {
        DATE, MILESTONE, OFFER, ATTACHMENT
    }

    private static final int LONGEST = 200;

    public Evidence {
        label = label == null || label.isBlank() ? null : label.strip();
        if ((kind == Kind.DATE || kind == Kind.MILESTONE) && day == null) throw new BrokenRule("observation.evidence.day-needed");
        if (kind == Kind.MILESTONE && label == null) throw new BrokenRule("observation.evidence.label-needed");
        if (label != null && label.length() > LONGEST) throw new BrokenRule("observation.too-long", LONGEST);
    }

    /** A day needs no label. */
    Evidence plain() {
        return kind == Kind.DATE ? new Evidence(kind, day, null, null, null) : this;
    }

    public static Evidence on(LocalDate day) {
        return new Evidence(Kind.DATE, day, null, null, null);
    }

    public static Evidence milestone(LocalDate day, String label) {
        return new Evidence(Kind.MILESTONE, day, label, null, null);
    }

    public static Evidence offer(int number) {
        return new Evidence(Kind.OFFER, null, null, number, null);
    }

    public static Evidence attachment(UUID file) {
        return new Evidence(Kind.ATTACHMENT, null, null, null, file);
    }
}
