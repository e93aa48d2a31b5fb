package org.tandem.account.member;

import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tandem.account.EmailForm;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;

/** Whom to invite, in which language, as what. */
record InvitationForm(
        @NotBlank(message = "field.required") @Size(max = 254, message = "field.too-long") @Pattern(regexp = EmailForm.ADDRESS, message = "account.email.not-one") @Nullable String email,
        @NotNull(message = "field.required") @Nullable Language language,
        Set<Role> roles) {

    InvitationForm(@Nullable String email, @Nullable Language language, @Nullable Set<Role> roles) {
        this.email = email;
        this.language = language;
        this.roles = Objects.requireNonNullElse(roles, Set.of());
    }
}
