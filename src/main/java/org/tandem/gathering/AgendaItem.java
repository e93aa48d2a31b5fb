package org.tandem.gathering;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tandem.partnership.PartnershipId;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Translated;

/**
 * What happens at a gathering for some minutes, and who speaks.
 *
 * @param minutes 1 to 720
 * @param partnership the one that is presented; only in a {@link Kind#PRESENTATION}
 */
public record AgendaItem(Kind kind, Translated title, int minutes, @Nullable PartnershipId partnership, List<Speaker> speakers) {

    public enum Kind {
        TALK, PRESENTATION, PREMIERE, BREAK
    }

    /** @param withdrawn she does not want to be named on the public page any more */
    public record Speaker(String name, boolean withdrawn) {}

    /** @throws BrokenRule {@code agenda.without-title}, {@code agenda.minutes} or {@code agenda.presents-no-partnership} */
    public AgendaItem {
        if (minutes < 1 || minutes > 720) throw new BrokenRule("agenda.minutes");
        if (partnership != null && kind != Kind.PRESENTATION) throw new BrokenRule("agenda.presents-no-partnership");
        if (title.isEmpty() && kind != Kind.BREAK && partnership == null) throw new BrokenRule("agenda.without-title");
        speakers = List.copyOf(speakers);
    }
}
