package org.tandem.notice;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.feedback.FeedbackEvent.FeedbackAsked;
import org.tandem.feedback.FeedbackLetters;

/** Mails to those who came to a gathering; a link's secret is made here, in the transaction that keeps the mail. */
@Component
class FeedbackMail {

    private final FeedbackLetters letters;
    private final MailWriting writing;

    FeedbackMail(FeedbackLetters letters, MailWriting writing) {
        this.letters = letters;
        this.writing = writing;
    }

    @ApplicationModuleListener
    void on(FeedbackAsked asked) {
        letters.issue(asked.request())
                .ifPresent(letter -> writing.writeOf(letter.edition(), "feedback-asked:" + asked.request(), letter.email(),
                        letter.language(), "feedback-asked", letter.path(), true, letter.title().in(letter.language())));
    }
}
