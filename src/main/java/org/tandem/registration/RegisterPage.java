package org.tandem.registration;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.modulith.NamedInterface;
import org.tandem.gathering.GatheringHead;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;

/**
 * The form by which somebody registers for a gathering.
 *
 * @param keptDays for how many days after it names, addresses and answers are kept
 */
@NamedInterface("pages")
public record RegisterPage(GatheringHead head, boolean isOpen, Map<QuestionId, Question> questions, long keptDays, Typed typed) {

    /** What its fields are called, in their order. */
    public Map<String, String> fields(Screen screen) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", screen.t("registration.name"));
        fields.put("email", screen.t("registration.email.label"));
        fields.put("organisation", screen.t("registration.organisation"));
        fields.put("others", screen.t("registration.others"));
        questions.forEach((id, question) -> fields.put(RegistrationForm.field(id), screen.t(question.words())));
        return fields;
    }
}
