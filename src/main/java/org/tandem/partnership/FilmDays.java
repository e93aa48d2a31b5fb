package org.tandem.partnership;

import java.time.LocalDateTime;
import java.util.List;

/** When a partnership is filmed: its page asks whoever plans the shots. */
public interface FilmDays {

    /** One shot; {@code starts} is what the clock of the house shows. */
    record Day(String what, String who, String place, LocalDateTime starts, boolean done) {}

    /** The earliest first. */
    List<Day> of(PartnershipId partnership);
}
