package org.tandem.search;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionTests {

    @Test
    void signsAndOperatorsAreNoCommands() {
        assertThat(asked("ogród AND (NOT \"szkoła\") OR title:* -x +y~2").words())
                .containsExactly("ogród", "AND", "(NOT", "\"szkoła\")", "OR", "title:*", "-x", "+y~2");
        for (var signs : List.of("*", "?", "\"", "()", "&&", "||", "---", "\u0000\u0001", "…"))
            assertThat(asked(signs).isOnlySigns()).as(signs).isEqualTo(!signs.equals("\u0000\u0001"));
    }

    @Test
    void moreThanCanBeLookedForIsCutAndSaysSo() {
        assertThat(asked("ogród").cut()).isFalse();
        assertThat(asked("ogród ".repeat(13)).cut()).isTrue();
        assertThat(asked("ogród ".repeat(13)).words()).hasSize(Question.MOST_WORDS);
        assertThat(asked("x".repeat(10_000)).typed()).hasSize(Question.LONGEST);
        assertThat(asked("😀".repeat(5_000)).typed().codePoints()).allMatch(Character::isSupplementaryCodePoint);
    }

    @Test
    void anAddressSaysWhatWasAsked() {
        var question = Question.of(Language.DE, "A & B", Map.of("kind", "FILM", "year", "2009", "other", "x"));

        assertThat(question.address()).isEqualTo("/de/search?q=A+%26+B&kind=FILM&year=2009");
        assertThat(question.addressWithout(Facet.KIND)).isEqualTo("/de/search?q=A+%26+B&year=2009");
        assertThat(question.addressWith(Facet.LANGUAGE, "PL")).endsWith("&language=PL&year=2009");
    }

    private static Question asked(String typed) {
        return Question.of(Language.PL, typed, Map.of());
    }
}
