package org.tandem.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tandem.shared.MailAddress;

/** A mail address as typed. */
public record EmailForm(
        @NotBlank(message = "field.required") @Size(max = 254, message = "field.too-long") @Pattern(regexp = ADDRESS, message = "account.email.not-one") @Nullable String email) {

    /** Around it may be spaces; whether it may be empty is another question. */
    public static final String ADDRESS = "\\s*(" + MailAddress.FORM + ")?\\s*";
}
