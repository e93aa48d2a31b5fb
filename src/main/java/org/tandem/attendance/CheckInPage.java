package org.tandem.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Typed;

/**
 * The door of a gathering on a phone: a camera, and the list of those who are registered.
 *
 * @param isOpen whether the gathering's day has come
 * @param find what somebody without scripts looks for; a phone with scripts has the whole list
 * @param last what came of the last scan
 */
@NamedInterface("pages")
public record CheckInPage(CheckInHead head, List<AttendeeRow> rows, boolean isOpen, String find, Typed typed,
        @Nullable Arrival last) {

    /** So long after its end a phone keeps the list. */
    private static final Duration KEPT = Duration.ofHours(12);

    public List<AttendeeRow> found() {
        if (find.isBlank()) return rows;
        var words = find.toLowerCase(Locale.ROOT).strip();
        return rows.stream().filter(it -> holds(it.name(), words) || holds(it.organisation(), words)).toList();
    }

    private static boolean holds(@Nullable String text, String words) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(words);
    }

    public long came() {
        return rows.stream().filter(AttendeeRow::came).count();
    }

    public Instant keptUntil() {
        return head.endsAt().plus(KEPT);
    }

    public String address() {
        return head.address() + "/check-in";
    }
}
