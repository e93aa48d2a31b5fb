package org.tandem.portal;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.programme.PhaseKind;
import org.tandem.screen.Screen;
import org.tandem.screen.Step;

/** A phase of an edition with its first and its last day, which are {@code sample} data where no source gives them. */
@NamedInterface("pages")
public record PhaseRow(PhaseKind kind, LocalDate opensOn, LocalDate closesOn, boolean sample) {

    /** From rows of kind, first and last day and whether these are sample data; none where there are none. */
    static List<PhaseRow> of(@Nullable Array rows) throws SQLException {
        if (rows == null) return List.of();
        return Arrays.stream((String[]) rows.getArray()).map(row -> row.split(" "))
                .map(row -> new PhaseRow(PhaseKind.valueOf(row[0]), LocalDate.parse(row[1]), LocalDate.parse(row[2]),
                        row[3].equals("t")))
                .toList();
    }

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
        if (today.isAfter(closesOn)) return new Step(name, Step.State.DONE, past(screen));
        if (isOpen(today)) return new Step(name, Step.State.NOW, screen.t("portal.until", closesOn));
        return new Step(name, Step.State.AHEAD, screen.t("portal.from", opensOn));
    }

    private String past(Screen screen) {
        if (sample) return screen.t("portal.sample-days");
        return opensOn.equals(closesOn) ? screen.dates().day(closesOn) : screen.t("portal.until", closesOn);
    }
}
