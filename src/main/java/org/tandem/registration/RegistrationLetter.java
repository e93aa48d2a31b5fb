package org.tandem.registration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.tandem.programme.EditionId;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * What to write to the address of a registration: {@code path} holds a secret, and is never logged.
 *
 * @param state as the table writes it
 * @param page where everybody reads of the gathering; below it is its calendar file
 */
public record RegistrationLetter(RegistrationId registration, String email, Language language, String state, String path,
        String page,
        EditionId edition, Translated title, LocalDateTime starts, ZoneId zone, String where, @Nullable String reason,
        @Nullable Instant offeredUntil) {

    public String calendar() {
        return page + "/calendar.ics";
    }

    @Override
    public String toString() {
        return "letter about " + registration;
    }
}
