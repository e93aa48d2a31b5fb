package org.tandem.registration;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.MailAddress;

/**
 * What somebody says who wants to come.
 *
 * @param names of all who come, 1 to 20
 * @param organisation where they come from, as it was typed
 * @param answers to the house's questions
 */
public record Inquiry(String email, Language language, List<String> names, @Nullable String organisation,
        Map<QuestionId, String> answers) {

    public static final int MOST = 20;

    /** @throws BrokenRule {@code registration.email}, {@code registration.without-name}, {@code registration.too-many-people} … */
    public Inquiry {
        email = MailAddress.of(email, "registration.email");
        names = names.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
        organisation = organisation == null || organisation.isBlank() ? null : organisation.strip();
        answers = Map.copyOf(answers);
        if (names.isEmpty()) throw new BrokenRule("registration.without-name");
        if (names.size() > MOST) throw new BrokenRule("registration.too-many-people", MOST);
        if (names.stream().anyMatch(name -> name.length() > 200)) throw new BrokenRule("registration.long-name");
        if (organisation != null && organisation.length() > 200) throw new BrokenRule("registration.long-organisation");
    }

    public static Inquiry of(String email, Language language, String... names) {
        return new Inquiry(email, language, List.of(names), null, Map.of());
    }

    int people() {
        return names.size();
    }

    @Override
    public String toString() {
        return "inquiry for " + names.size();
    }
}
