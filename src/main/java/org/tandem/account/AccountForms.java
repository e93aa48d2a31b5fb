package org.tandem.account;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tandem.shared.Language;

/** What a person types on her own page. */
interface AccountForms {

    record ProfileForm(@NotBlank(message = "field.required") @Size(max = 200, message = "field.too-long") @Nullable String name,
            @NotNull(message = "field.required") @Nullable Language language) {}

    record AddressForm(
            @NotBlank(message = "field.required") @Size(max = 254, message = "field.too-long") @Pattern(regexp = EmailForm.ADDRESS, message = "account.email.not-one") @Nullable String email,
            @NotBlank(message = "field.required") @Nullable String proof) {

        @Override
        public String toString() {
            return "address";
        }
    }

    record PasswordForm(@NotBlank(message = "field.required") @Nullable String current,
            @NotBlank(message = "field.required") @Nullable String password) {

        @Override
        public String toString() {
            return "password";
        }
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
