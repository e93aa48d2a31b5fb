package org.tandem.consent;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.consent.Question.Stand;
import org.tandem.screen.Typed;

/**
 * What somebody reads who opens her link: what is asked, by whom, for what; how she answered, and how she withdraws.
 *
 * @param question nothing where the link opens nothing
 * @param asked the lines above the uses, and {@code rights} those below them: the words that an answer is kept with
 * @param done what she has just done, as a message key
 */
@NamedInterface("pages")
public record QuestionPage(@Nullable Question question, String secret, List<String> asked, List<String> rights, String digest,
        @Nullable String done, Typed typed) {

    static QuestionPage unknown() {
        return new QuestionPage(null, "", List.of(), List.of(), "", null, Typed.nothing());
    }

    public List<Use> open() {
        return question == null ? List.of() : question.in(Answer.ASKED);
    }

    public List<Use> given() {
        return question == null ? List.of() : question.in(Answer.GIVEN);
    }

    /** What she said no to, then or later. */
    public List<Stand> declined() {
        return question == null ? List.of() : question.stands().stream().filter(it -> it.state().canBeAskedAgain()).toList();
    }

    /** What stands beside the box, as a message key. */
    public String agree(Use use) {
        return Wording.agree(use, question != null && question.pictured().isMinor());
    }

    public boolean isTicked(Use use) {
        return typed.value("uses").contains(use.name());
    }

    /** The secret is in the page, and nowhere else. */
    @Override
    public String toString() {
        return "question";
    }
}
