package org.tandem.attendance;

import java.util.List;

import org.springframework.modulith.NamedInterface;

/** Who was registered for a gathering and who came: figures by side, the list that is signed, and the badges. */
@NamedInterface("pages")
public record AttendancePage(CheckInHead head, List<AttendeeRow> rows, List<Turnout> sides) {

    public Turnout all() {
        return Turnout.sum(sides);
    }

    public int most() {
        return sides.stream().mapToInt(Turnout::people).max().orElse(0);
    }
}
