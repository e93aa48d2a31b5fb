package org.tandem.portal;

import java.time.LocalDate;

import org.springframework.modulith.NamedInterface;
import org.tandem.programme.PhaseKind;
import org.tandem.screen.Screen;
import org.tandem.screen.Step;

/** A phase of an edition with its first and its last day. */
@NamedInterface("pages")
public record PhaseRow(PhaseKind kind, LocalDate opensOn, LocalDate closesOn) {

    public String key() {
        return "portal.phase." + kind.name();
    }

    boolean isCall() {
        return kind == PhaseKind.CALL;
    }

    public boolean isOpen(LocalDate today) {
        return !today.isBefore(opensOn) && !today.isAfter(closesOn);
    }

    /** For the bar: what is past, what is now and until when, what is to come and when. */
    public Step step(Screen screen, LocalDate today) {
        var name = screen.t(key());
        if (today.isAfter(closesOn)) return new Step(name, Step.State.DONE, null);
        if (isOpen(today)) return new Step(name, Step.State.NOW, screen.t("portal.until", closesOn));
        return new Step(name, Step.State.AHEAD, screen.t("portal.from", opensOn));
    }
}
