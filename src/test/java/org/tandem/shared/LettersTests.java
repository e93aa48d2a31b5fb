package org.tandem.shared;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a name is in an address, and whether an address was made of a name. */
class LettersTests {

    @Test
    void aNameThatIsTakenIsNumbered() {
        var taken = Set.of("konferencja", "konferencja-2");

        assertThat(Letters.freeSlug("Konferencja", "article", taken::contains)).isEqualTo("konferencja-3");
        assertThat(Letters.freeSlug("!", "article", taken::contains)).isEqualTo("article");
    }

    @ParameterizedTest
    @ValueSource(strings = {"konferencja", "konferencja-2", "konferencja-9", "konferencja-12"})
    void whatANameGaveIsKnownAgain(String slug) {
        assertThat(Letters.isSlugOf(slug, "Konferencja", "article")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"konferencja-2009", "konferencja-1", "konferencja-02", "konferencja-0", "konferencja-x",
        "konferencja2",
        "konferencja-2-3", "konferencje"})
    void aYearOrAnythingElseThatSomebodyAddedIsChosen(String slug) {
        assertThat(Letters.isSlugOf(slug, "Konferencja", "article")).isFalse();
    }
}
