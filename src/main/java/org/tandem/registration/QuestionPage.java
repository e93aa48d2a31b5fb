package org.tandem.registration;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.gathering.GatheringHead;
import org.tandem.screen.Typed;

/**
 * The form of a question that is asked already.
 *
 * @param isAnswered then it only gains languages
 * @param behind what is stored, where the form was filled in over a question that is no more
 */
@NamedInterface("pages")
public record QuestionPage(GatheringHead head, QuestionId id, int version, boolean isAnswered, Typed typed,
        @Nullable Question behind) {

    public String all() {
        return "/gatherings/" + head.id() + "/questions";
    }
}
