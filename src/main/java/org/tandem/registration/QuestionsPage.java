package org.tandem.registration;

import java.util.Map;

import org.springframework.modulith.NamedInterface;
import org.tandem.gathering.GatheringHead;
import org.tandem.screen.Typed;

/** What the house asks those who register for a gathering, and the form of one more question. */
@NamedInterface("pages")
public record QuestionsPage(GatheringHead head, Map<QuestionId, Question> questions, Typed typed) {}
