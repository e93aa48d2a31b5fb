package org.tandem.observation;

import java.time.LocalDate;

/** What is to be done, by whom, until when. */
public record Recommendation(String words, Owner owner, LocalDate dueOn) {

    private static final int LONGEST = 1000;

    public Recommendation {
        words = Remark.Words.checked(words, LONGEST);
    }
}
