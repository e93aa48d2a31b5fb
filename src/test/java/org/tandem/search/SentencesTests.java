package org.tandem.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An excerpt does not end in the middle of a date. */
class SentencesTests {

    private static final String TWO = "Alle waren für den 26. Mai geladen. Am 3.\u00a0Juni war der 12. Tag. ";

    @ParameterizedTest
    @ValueSource(strings = {"Alle waren für den 26. Mai geladen.", "Am 1. Juni 2026 beginnt die 22. Förderrunde.",
        "Spotkanie 26. Maja odbyło się w Łodzi.", "To już 22. Święto Partnerstw."})
    void anOrdinalEndsNoSentence(String sentence) {
        assertThat(sentences(sentence + " Nic.").getFirst()).isEqualTo(sentence);
    }

    @Test
    void aYearDoes() {
        assertThat(sentences("Gegründet wurde sie 1989. Danach wuchs sie.")).containsExactly("Gegründet wurde sie 1989.",
                "Danach wuchs sie.");
    }

    @Test
    void itIsTheSameForwardsBackwardsAndFromAnyPlace() {
        var sentences = new Sentences();
        sentences.setText(TWO);
        int middle = TWO.indexOf("Am 3.");

        assertThat(sentences.following(0)).isEqualTo(middle);
        assertThat(sentences.following(TWO.indexOf("26."))).isEqualTo(middle);
        assertThat(sentences.next()).isEqualTo(TWO.length());
        assertThat(sentences.previous()).isEqualTo(middle);
        assertThat(sentences.preceding(TWO.indexOf("Tag"))).isEqualTo(middle);
        assertThat(sentences.preceding(middle)).isZero();
        assertThat(sentences.isBoundary(TWO.indexOf("Mai"))).isFalse();
        assertThat(sentences.isBoundary(middle)).isTrue();
        assertThat(sentences.last()).isEqualTo(TWO.length());
        assertThat(sentences.next(-2)).isEqualTo(sentences.first()).isZero();
        assertThat(sentences.next(3)).isEqualTo(BreakIterator.DONE);
    }

    private static List<String> sentences(String text) {
        var sentences = new Sentences();
        sentences.setText(text);
        var found = new ArrayList<String>();
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            found.add(text.substring(from, to).strip());
            from = to;
        }
        return found;
    }
}
