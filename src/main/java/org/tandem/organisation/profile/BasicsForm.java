package org.tandem.organisation.profile;

import java.util.HashMap;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tandem.organisation.Basics;
import org.tandem.organisation.LegalForm;
import org.tandem.organisation.OrganisationKind;
import org.tandem.screen.Typed;

/** Name, kind, legal form and website as typed. */
record BasicsForm(@NotBlank(message = "field.required") @Size(max = 200, message = "field.too-long") String name,
        @NotNull(message = "field.required") OrganisationKind kind, @Nullable LegalForm legalForm,
        @Nullable @Size(max = 100, message = "field.too-long") String legalFormWords,
        @Nullable @Size(max = 290, message = "field.too-long") String website) {

    static Typed shown(Profile profile) {
        var values = new HashMap<String, @Nullable Object>(Map.of("name", profile.name(), "kind", profile.kind()));
        values.put("legalForm", profile.legalForm());
        values.put("legalFormWords", profile.legalFormWords());
        values.put("website", profile.website());
        return Typed.with(values);
    }

    Basics basics() {
        return new Basics(name, kind, legalForm, legalFormWords, website);
    }
}
