package org.tandem.credit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tandem.screen.Typed;
import org.tandem.shared.Translated;

/** Who is credited, as typed, read field by field so that each mistake stands at its field and nothing typed is lost. */
final class CreditForm {

    private final Typed typed;

    CreditForm(Map<String, String> fields) {
        this.typed = Typed.with(fields);
    }

    /** What is stored, for the form of a change. */
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

    Typed typed() {
        return typed;
    }

    /** Who is credited, or nothing where {@link #typed} says what is wrong. */
    Optional<Credited> credited() {
        var tier = typed.choice("tier", List.of(Tier.values()));
        var name = line("name", Credited.LONGEST_NAME);
        if (name.isEmpty()) typed.complain("name", "field.required");
        var words = new Translated(line("pl", Credited.LONGEST_WORDING), line("de", Credited.LONGEST_WORDING),
                line("en", Credited.LONGEST_WORDING));
        var from = typed.read("from", LocalDate::parse).orElse(null);
        var until = typed.read("until", LocalDate::parse).orElse(null);
        if (Period.isUpsideDown(from, until)) typed.complain("until", "credit.until-before-from");
        var link = line("link", Credited.LONGEST_LINK);
        if (!link.isEmpty() && !Credited.isSafe(link)) typed.complain("link", "credit.link-not-https");
        return typed.hasErrors() || tier.isEmpty()
                ? Optional.empty()
                : Optional.of(new Credited(tier.get(), name, new Period(from, until), words, link));
    }

    private String line(String field, int longest) {
        var text = typed.text(field, longest);
        if (!Credited.isOneLine(text)) typed.complain(field, "credit.one-line");
        return text;
    }
}
