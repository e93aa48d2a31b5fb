package org.tandem.setup;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tandem.shared.Language;

/** The house and its first coordinator as typed. */
record SetupForm(@Nullable String secret,
        @NotBlank(message = "field.required") @Size(max = 200, message = "field.too-long") @Nullable String house,
        @NotNull(message = "field.required") @Nullable ZoneId zone,
        @NotEmpty(message = "field.required") @Nullable Set<Language> languages,
        @NotBlank(message = "field.required") @Size(max = 200, message = "field.too-long") @Nullable String name,
        @NotBlank(message = "field.required") @Size(max = 254, message = "field.too-long") @Pattern(regexp = "\\s*([!-?A-~]+@[!-?A-~]+)?\\s*", message = "account.email.not-one") @Nullable String email,
        @NotBlank(message = "field.required") @Nullable String password) {

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    @Override
    public String toString() {
        return "setup";
    }
}
