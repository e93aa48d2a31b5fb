package org.tandem.shot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.tandem.partnership.PartnershipId;
import org.tandem.screen.Typed;

/** What a coordinator types of a shot, read field by field so that each mistake stands at its field and nothing typed is lost. */
final class ShotForm {

    private final Typed typed;

    ShotForm(Map<String, String> fields) {
        this.typed = Typed.with(fields);
    }

    /** What is stored, for the form of a change. */
    static Typed of(ShotRow row) {
        return Typed.with(Map.of("partnership", row.partnership(), "what", row.what(), "who", row.who(), "place", row.place(),
                "day", row.starts().toLocalDate(), "time", row.starts().toLocalTime()));
    }

    Typed typed() {
        return typed;
    }

    /** The scene, or nothing where {@link #typed} says what is wrong. */
    Optional<Scene> scene() {
        var partnership = typed.needed("partnership", UUID::fromString);
        var what = line("what");
        var who = line("who");
        var place = line("place");
        var day = typed.needed("day", LocalDate::parse);
        var time = typed.needed("time", LocalTime::parse);
        if (typed.hasErrors() || partnership.isEmpty() || day.isEmpty() || time.isEmpty()) return Optional.empty();
        return Optional.of(
                new Scene(new PartnershipId(partnership.get()), what, who, place, LocalDateTime.of(day.get(), time.get())));
    }

    private String line(String field) {
        var text = typed.text(field, Scene.LONGEST);
        if (text.isEmpty()) typed.complain(field, "field.required");
        return text;
    }
}
