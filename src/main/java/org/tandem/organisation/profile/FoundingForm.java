package org.tandem.organisation.profile;

import java.util.LinkedHashMap;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tandem.organisation.Basics;
import org.tandem.organisation.Founding;
import org.tandem.organisation.OrganisationKind;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.screen.Typed;

/** What is typed to found an organisation; only name and kind are asked of everybody. */
record FoundingForm(@NotBlank(message = "field.required") @Size(max = 200, message = "field.too-long") String name,
        @NotNull(message = "field.required") OrganisationKind kind, @Nullable String krs, @Nullable String nip,
        @Nullable String regon) {

    Founding founding(List<Identifier> identifiers) {
        return new Founding(Basics.of(name, kind), identifiers, false);
    }

    /** Those that were typed and are correct; the others are complained of at their fields. */
    List<Identifier> identifiers(Typed typed) {
        var numbers = new LinkedHashMap<String, @Nullable String>();
        numbers.put("krs", krs);
        numbers.put("nip", nip);
        numbers.put("regon", regon);
        return numbers.entrySet().stream()
                .filter(it -> it.getValue() != null && !it.getValue().isBlank())
                .flatMap(it -> IdentifierForm.parsed(typed, it.getKey(), "PL-" + it.getKey(), String.valueOf(it.getValue()))
                        .stream())
                .toList();
    }
}
