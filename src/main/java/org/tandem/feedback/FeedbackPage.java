package org.tandem.feedback;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.attendance.CheckInHead;
import org.tandem.screen.Typed;

/**
 * What a house asks of a gathering, and what it hears.
 *
 * @param asked to how many addresses the questions went, 0 before they did
 * @param used how many of them answered
 * @param due when the questions are sent by themselves, where their time is still to come
 * @param isHeld the house sends them itself
 * @param came how many addresses would be asked
 */
@NamedInterface("pages")
public record FeedbackPage(CheckInHead head, boolean isOver, int came, int asked, int used, @Nullable Instant due, boolean isHeld,
        List<Heard> questions, Typed typed) {

    /** From so many answers on they are shown: fewer could be told apart. */
    public static final int FEWEST = 3;

    /**
     * A question with what was answered, nothing of it before there are three.
     *
     * @param marks how many gave 1, 2, 3, 4, 5
     */
    public record Heard(FeedbackQuestionId id, FeedbackQuestion question, int count, List<Integer> marks, List<String> words) {

        public boolean isShown() {
            return count >= FEWEST;
        }

        public boolean isScale() {
            return question.kind() == FeedbackQuestion.Kind.SCALE;
        }

        /** In tenths. */
        public double mean() {
            var sum = 0;
            for (int mark = 1; mark <= 5; mark++) sum += mark * marks.get(mark - 1);
            return Math.round(10.0 * sum / Math.max(1, count)) / 10.0;
        }

        public int most() {
            return marks.stream().mapToInt(it -> it).max().orElse(0);
        }
    }

    public boolean canAsk() {
        return isOver && asked == 0 && !questions.isEmpty() && came > 0;
    }

    /** Whether they will be sent without anybody pressing a button. */
    public boolean isPlanned() {
        return asked == 0 && due != null && !isHeld && !questions.isEmpty() && head.isHeld();
    }

    public boolean canRelease() {
        return asked == 0 && isHeld && due != null;
    }

    public boolean canChange() {
        return asked == 0;
    }

    public String address() {
        return head.address() + "/feedback";
    }

    FeedbackPage with(Typed said) {
        return new FeedbackPage(head, isOver, came, asked, used, due, isHeld, questions, said);
    }
}
