package org.tandem.negotiation.expert;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;

/** Why an expert watches nothing of an organisation: she is a member of it, or has declared a tie. */
public record Conflict(Kind kind, String organisation) {

    public enum Kind {
        MEMBER, TIE
    }

    static @Nullable Conflict of(@Nullable String kind, String organisation) {
        return kind == null ? null : new Conflict(Kind.valueOf(kind), organisation);
    }

    public String key() {
        return "expert.conflict." + kind;
    }

    BrokenRule refusal() {
        return new BrokenRule(key(), organisation);
    }
}
