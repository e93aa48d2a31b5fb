package org.tandem.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A mail address as typed. */
public record EmailForm(
        @NotBlank(message = "field.required") @Size(max = 254, message = "field.too-long") @Pattern(regexp = ADDRESS, message = "account.email.not-one") @Nullable String email) {

    /** Visible ASCII around one @: what is left of it, only a mail that arrives can tell. */
    public static final String ADDRESS = "\\s*([!-?A-~]+@[!-?A-~]+)?\\s*";
}
