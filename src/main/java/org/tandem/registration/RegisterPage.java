package org.tandem.registration;

import java.util.Map;

import org.springframework.modulith.NamedInterface;
import org.tandem.gathering.GatheringHead;
import org.tandem.screen.Typed;

/**
 * The form by which somebody registers for a gathering.
 *
 * @param keptDays for how many days after it names, addresses and answers are kept
 */
@NamedInterface("pages")
public record RegisterPage(GatheringHead head, boolean isOpen, Map<QuestionId, Question> questions, long keptDays, Typed typed) {}
