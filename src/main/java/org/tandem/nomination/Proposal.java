package org.tandem.nomination;

import org.tandem.shared.BrokenRule;

/** Why a company nominates an organisation, and its first idea of what the two could do. */
public record Proposal(String reason, String idea) {

    public static final int LONGEST = 4000;

    public Proposal {
        reason = reason.strip();
        idea = idea.strip();
        if (reason.isEmpty()) throw new BrokenRule("nomination.reason-needed");
        if (reason.length() > LONGEST || idea.length() > LONGEST) throw new BrokenRule("nomination.too-long", LONGEST);
    }
}
