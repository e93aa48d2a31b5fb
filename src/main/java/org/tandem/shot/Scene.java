package org.tandem.shot;

import java.time.LocalDateTime;

import org.tandem.partnership.PartnershipId;
import org.tandem.shared.BrokenRule;

/** What is filmed of which partnership, whom it shows, where and when. */
public record Scene(PartnershipId partnership, String what, String who, String place, LocalDateTime starts) {

    static final int LONGEST = 300;

    public Scene {
        what = line(what);
        who = line(who);
        place = line(place);
    }

    private static String line(String text) {
        var line = text.strip();
        if (line.isEmpty()) throw new BrokenRule("field.required");
        if (line.length() > LONGEST) throw new BrokenRule("field.too-long", LONGEST);
        return line;
    }
}
