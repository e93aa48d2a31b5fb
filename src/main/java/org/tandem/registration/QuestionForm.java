package org.tandem.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tandem.registration.Question.Kind;
import org.tandem.screen.Typed;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;

/** A question as a coordinator types it; the options of a choice stand one on a line. */
final class QuestionForm {

    private static final int LONGEST_WORDS = 300;
    private static final int LONGEST_OPTIONS = 2000;

    private final Typed typed;

    QuestionForm(Map<String, String> fields) {
        this.typed = Typed.with(fields);
    }

    /** What is stored, for the form of a change. */
    static Typed of(Question question) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("kind", question.kind());
        values.put("obligatory", question.obligatory() ? "on" : "");
        for (var language : Language.values()) {
            values.put("words-" + language.code(), question.words().exactly(language));
            values.put("options-" + language.code(), question.options().exactly(language));
        }
        return Typed.with(values);
    }

    Typed typed() {
        return typed;
    }

    Optional<Question> question() {
        var kind = typed.choice("kind", List.of(Kind.values()));
        for (var language : Language.values()) {
            if (typed.text("words-" + language.code()).length() > LONGEST_WORDS)
                typed.complain("words-" + language.code(), "question.long-words");
            if (typed.text("options-" + language.code()).length() > LONGEST_OPTIONS)
                typed.complain("options-" + language.code(), "question.long-options");
        }
        if (kind.isEmpty() || typed.hasErrors()) return Optional.empty();
        return question(kind.get());
    }

    private Optional<Question> question(Kind kind) {
        try {
            return Optional.of(new Question(kind, !typed.text("obligatory").isEmpty(), typed.translated("words"),
                    typed.translated("options")));
        } catch (BrokenRule rule) {
            typed.complain(rule.code().equals("question.without-words") ? "words-pl" : "options-pl", rule.code());
            return Optional.empty();
        }
    }

}
