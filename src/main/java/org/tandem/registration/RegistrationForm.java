package org.tandem.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tandem.screen.Typed;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;

/** What somebody types who registers: her own name and address, the others one on a line, the answers. */
final class RegistrationForm {

    private static final Map<String, String> FIELDS = Map.of("registration.email", "email", "registration.without-name", "name",
            "registration.long-name", "others", "registration.too-many-people", "others", "registration.long-organisation",
            "organisation");

    private final Map<QuestionId, Question> questions;
    private final Typed typed;

    RegistrationForm(Map<String, String> fields, Map<QuestionId, Question> questions) {
        this.questions = questions;
        this.typed = Typed.with(fields);
    }

    Typed typed() {
        return typed;
    }

    Optional<Inquiry> inquiry(Language language) {
        if (typed.text("name").isEmpty()) typed.complain("name", "registration.without-name");
        var answers = answers();
        try {
            var inquiry = new Inquiry(typed.text("email"), language, names(), typed.text("organisation"), answers);
            return typed.hasErrors() ? Optional.empty() : Optional.of(inquiry);
        } catch (BrokenRule rule) {
            typed.complain(FIELDS.getOrDefault(rule.code(), "email"), rule.code(), rule.values().toArray());
            return Optional.empty();
        }
    }

    private Map<QuestionId, String> answers() {
        var answers = new HashMap<QuestionId, String>();
        questions.forEach((id, question) -> {
            var given = typed.text(field(id));
            if (!question.takes(given))
                typed.complain(field(id), given.isEmpty() ? "field.required" : "registration.answer-not-understood");
            else if (!given.isEmpty()) answers.put(id, given);
        });
        return answers;
    }

    private List<String> names() {
        var names = new ArrayList<>(List.of(typed.text("name")));
        names.addAll(typed.text("others").lines().toList());
        return names;
    }

    static String field(QuestionId question) {
        return "q-" + question;
    }
}
