package org.tandem.programme;

import org.junit.jupiter.api.Test;
import org.tandem.shared.BrokenRule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A house's colour is read on every ground that the pages have. */
class AccentTests {

    private static final Colour BLUE = colour("#1f4e9c");
    private static final Colour PALE = colour("#9cc2ff");

    @Test
    void contrastIsReckonedAsTheRecommendationSays() {
        assertThat(colour("#000000").contrast(colour("#ffffff"))).isEqualTo(21);
        assertThat(colour("#ffffff").contrast(colour("#777777"))).isBetween(4.47, 4.49);
        assertThat(colour("#ffffff").contrast(colour("#767676"))).isBetween(4.53, 4.55);
    }

    @Test
    void aColourThatIsTooWeakOnOneOfTheGroundsIsRefusedWithItsContrast() {
        assertThatThrownBy(() -> new Accent(colour("#ffcc00"), PALE)).isInstanceOf(BrokenRule.class)
                .hasMessage("house.accent.weak-on-light")
                .satisfies(it -> assertThat(((BrokenRule) it).values()).containsExactly(1.3));
        assertThatThrownBy(() -> new Accent(BLUE, BLUE)).isInstanceOf(BrokenRule.class).hasMessage("house.accent.weak-on-dark");
        // enough on white, and too little on the paper that is a little darker
        assertThatThrownBy(() -> new Accent(colour("#767676"), PALE)).hasMessage("house.accent.weak-on-light");
    }

    @Test
    void aColourForDarkGroundIsFoundWhereNoneIsNamed() {
        for (var light : new String[]{"#1f4e9c", "#000000", "#7a0019", "#00563f", "#4b0082"}) {
            var accent = Accent.of(colour(light));
            assertThat(Accent.DARK_GROUNDS).allSatisfy(it -> assertThat(accent.dark().contrast(it)).isGreaterThanOrEqualTo(4.5));
            assertThat(accent.light().hex()).isEqualTo(light);
        }
    }

    @Test
    void whatIsNoColourIsNone() {
        for (var typed : new String[]{"", "blue", "#12345", "#1234567", "#12345g", "red;}"})
            assertThat(Colour.of(typed)).as(typed).isEmpty();
        assertThat(Colour.of(" 1F4E9C ")).contains(BLUE);
    }

    private static Colour colour(String hex) {
        return Colour.of(hex).orElseThrow();
    }
}
