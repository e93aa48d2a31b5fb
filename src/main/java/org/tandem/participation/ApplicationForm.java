package org.tandem.participation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.tandem.programme.Side;

/** An application as it is typed; the capacity may be left to what the edition proposes. */
public record ApplicationForm(
        @NotBlank(message = "participation.side-needed") @Pattern(regexp = "|BUSINESS|SOCIAL", message = "participation.side-needed") String side,
        @NotBlank(message = "field.required") @Size(max = Application.LONGEST, message = "field.too-long") String motivation,
        @Pattern(regexp = "|[1-9]\\d?|100", message = "participation.capacity") String capacity) {

    Application application() {
        return new Application(Side.valueOf(side), motivation, capacity.isEmpty() ? null : Integer.valueOf(capacity));
    }
}
