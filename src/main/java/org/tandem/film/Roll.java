package org.tandem.film;

import java.util.ArrayList;
import java.util.List;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.consent.Named;
import org.tandem.consent.Picture;
import org.tandem.credit.CreditBand;
import org.tandem.credit.ShownCredit;
import org.tandem.credit.ShownCredits;
import org.tandem.screen.Texts;
import org.tandem.shared.Language;

/** The credits at the end of a film, made of the edition's credits of today and of those who agree to be named; nothing is typed. */
@NamedInterface("pages")
public record Roll(List<String> persons, CreditBand credits) {

    static final Roll NOTHING = new Roll(List.of(), CreditBand.NONE);

    public boolean isEmpty() {
        return persons.isEmpty() && credits.isEmpty();
    }

    /** As the editor of the film takes it over: a part with its heading, an empty line, the next part. */
    String text(FilmHead film, Texts texts, Language language) {
        var parts = new ArrayList<List<String>>();
        parts.add(List.of(film.words().title().in(language)));
        if (!persons.isEmpty()) parts.add(part(texts.in(language, "film.roll.persons"), persons));
        for (var tier : credits.tiers())
            parts.add(part(texts.in(language, "credit.tier." + tier), credits.of(tier).stream().map(ShownCredit::name).toList()));
        var worded = credits.worded().stream().map(credit -> credit.wording().in(language)).distinct().toList();
        if (!worded.isEmpty()) parts.add(worded);
        parts.add(List.of(film.editionName().in(language)));
        return String.join("\r\n\r\n", parts.stream().map(lines -> String.join("\r\n", lines)).toList()) + "\r\n";
    }

    private static List<String> part(String heading, List<String> lines) {
        var part = new ArrayList<String>();
        part.add(heading);
        part.addAll(lines);
        return part;
    }

    @Component
    static class Query {

        private final Named named;
        private final ShownCredits credits;

        Query(Named named, ShownCredits credits) {
            this.named = named;
            this.credits = credits;
        }

        Roll of(FilmHead film) {
            return new Roll(named.of(Picture.film(film.id().value())), credits.of(film.edition()));
        }
    }
}
