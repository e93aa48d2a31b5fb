package org.tandem.organisation.profile;

import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.organisation.identifier.Parsed;
import org.tandem.screen.Typed;

/** An identifier as typed: the list, or the code of another one, and the number in it. */
record IdentifierForm(@NotBlank(message = "field.required") String scheme, @Nullable String other,
        @NotBlank(message = "field.required") String number) {

    Optional<Identifier> identifier(Typed typed) {
        var list = other == null || other.isBlank() ? scheme : other;
        return typed.hasErrors() ? Optional.empty() : parsed(typed, "number", list, number);
    }

    /** What is no correct number is complained of at its field. */
    static Optional<Identifier> parsed(Typed typed, String field, String scheme, String number) {
        return switch (Identifier.parse(scheme, number)) {
            case Parsed.Valid(var identifier) -> Optional.of(identifier);
            case Parsed.Invalid(var code) -> {
                typed.complain(code.startsWith("identifier.scheme") ? "other" : field, code);
                yield Optional.empty();
            }
        };
    }
}
