package org.tandem.organisation;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;

/**
 * Who an organisation says it is. Only name (at most 200 characters) and kind are needed; a legal form that the list does not have is
 * OTHER with words; a website may be typed without its https.
 */
public record Basics(String name, OrganisationKind kind, @Nullable LegalForm legalForm, @Nullable String legalFormWords,
        @Nullable String website) {

    public Basics {
        var text = Text.of(name, 200);
        if (text == null) throw new BrokenRule("organisation.name.empty");
        name = text.replaceAll("\\s+", " ");
        legalFormWords = legalForm == LegalForm.OTHER ? Text.of(legalFormWords, 100) : null;
        website = address(Text.of(website, 290));
    }

    /** The beginning: what is asked of everybody. */
    public static Basics of(String name, OrganisationKind kind) {
        return new Basics(name, kind, null, null, null);
    }

    private static @Nullable String address(@Nullable String typed) {
        if (typed == null) return null;
        var small = typed.toLowerCase(Locale.ROOT);
        var whole = small.startsWith("http://") || small.startsWith("https://")
                ? small.substring(0, 5) + typed.substring(5)
                : "https://" + typed;
        try {
            var host = new URI(whole).getHost();
            if (host == null || !host.contains(".")) throw new BrokenRule("organisation.website.not-understood");
            return whole;
        } catch (java.net.URISyntaxException e) {
            throw new BrokenRule("organisation.website.not-understood");
        }
    }
}
