package org.tandem.organisation.identifier;

import java.util.Locale;
import java.util.Optional;

import org.springframework.data.relational.core.mapping.Table;

/** A number by which a register knows an organisation: the code of an org-id.guide list, and the value in it. */
@Table("organisation_identifier")
public record Identifier(String scheme, String value) {

    public static final String KRS = "PL-KRS";
    public static final String NIP = "PL-NIP";
    public static final String REGON = "PL-REGON";
    public static final String LEI = "XI-LEI";

    /**
     * Takes a value that is already in its stored form, as from the database; {@link #parse} takes what people type. A list that
     * the register has dropped since is no reason to refuse what was stored.
     *
     * @throws IllegalArgumentException with the code of the fault, where the value is not a correct number in its stored form
     */
    public Identifier {
        var rule = ruleOf(scheme);
        var fault = rule.fault(value)
                .or(() -> rule.normalised(value).equals(value) ? Optional.empty() : Optional.of("identifier.not-normalised"));
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get());
        }
    }

    /** Reads what a person typed: normalises it and checks it by the rules of its list. Never throws. */
    public static Parsed parse(String scheme, String typed) {
        var code = scheme.strip().toUpperCase(Locale.ROOT);
        var rule = ruleOf(code);
        if (rule instanceof OtherNumber && IdentifierLists.find(code).isEmpty()) {
            return new Parsed.Invalid("identifier.scheme.unknown");
        }
        var value = rule.normalised(typed);
        return rule.fault(value).<Parsed>map(Parsed.Invalid::new).orElseGet(() -> new Parsed.Valid(new Identifier(code, value)));
    }

    /** The form in which open data names an organisation, e.g. {@code PL-KRS-0000123456} (org-id.guide). */
    public String orgId() {
        return scheme + "-" + value;
    }

    private static NumberRule ruleOf(String scheme) {
        return switch (scheme) {
            case KRS -> new Krs();
            case NIP -> new Nip();
            case REGON -> new Regon();
            case LEI -> new Lei();
            default -> new OtherNumber();
        };
    }
}
