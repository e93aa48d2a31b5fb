package org.tandem.credit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.BindingResult;
import org.tandem.screen.Typed;
import org.tandem.shared.Translated;

/** Who is credited, as typed. */
record CreditForm(@NotNull(message = "field.required") Tier tier,
        @NotBlank(message = "field.required") @Size(max = Credited.LONGEST_NAME, message = "field.too-long") String name,
        @Nullable @Size(max = Credited.LONGEST_WORDING, message = "field.too-long") String pl,
        @Nullable @Size(max = Credited.LONGEST_WORDING, message = "field.too-long") String de,
        @Nullable @Size(max = Credited.LONGEST_WORDING, message = "field.too-long") String en,
        @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate until,
        @Nullable @Size(max = Credited.LONGEST_LINK, message = "field.too-long") String link) {

    static Typed of(Credited credited) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("tier", credited.tier());
        values.put("name", credited.name());
        values.put("pl", credited.wording().pl());
        values.put("de", credited.wording().de());
        values.put("en", credited.wording().en());
        values.put("from", credited.period().from());
        values.put("until", credited.period().until());
        values.put("link", credited.link());
        return Typed.with(values);
    }

    /** Each mistake at its field. */
    Typed typed(BindingResult bound) {
        var typed = Typed.of(bound);
        if (Period.isUpsideDown(from, until)) typed.complain("until", "credit.until-before-from");
        if (link != null && !link.isBlank() && !Credited.isSafe(link.strip())) typed.complain("link", "credit.link-not-https");
        return typed;
    }

    Credited credited() {
        return new Credited(tier, name, new Period(from, until), new Translated(pl, de, en),
                Optional.ofNullable(link).orElse(""));
    }
}
