package org.tandem.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What a form says, and what is complained of where it says nothing. */
class TypedTests {

    private enum Colour {
        RED, BLUE
    }

    @Test
    void aLineThatABrowserEndsWithTwoCharactersIsNoLongerForIt() {
        var typed = Typed.with(Map.of("words", " a\r\nb\r\n"));

        assertThat(typed.text("words", 3)).isEqualTo("a\nb");
        assertThat(typed.hasErrors()).isFalse();
        assertThat(typed.text("words", 2)).isEqualTo("a\nb");
        assertThat(typed.complaint("words")).isEqualTo(new Typed.Complaint("field.too-long", List.of(2)));
    }

    @Test
    void aFormIsFilledInOverTheVersionThatWasSentUntilSomebodyWasFaster() {
        var typed = Typed.with(Map.of("seen", "3", "name", ""));
        typed.complain("name", "field.required");

        assertThat(typed.seen(4)).isEqualTo("3");
        assertThat(typed.overtaken().seen(4)).isEqualTo("4");
        assertThat(Typed.nothing().seen(4)).isEqualTo("4");
    }

    @Test
    void aTextIsReadInEachLanguageAndComplainedOfInItsOwn() {
        var typed = Typed.with(Map.of("title-pl", "Most", "title-de", "Brücken"));

        var title = typed.translated("title", 4);

        assertThat(title.exactly(Language.PL)).isEqualTo("Most");
        assertThat(title.exactly(Language.EN)).isNull();
        assertThat(typed.complaints()).containsOnlyKeys("title-de");
    }

    @Test
    void whatIsEmptySaysNothingAndWhatCannotBeUnderstoodIsComplainedOf() {
        var typed = Typed.with(Map.of("from", "2026-11-26", "until", "soon", "colour", "RED", "ground", "GREEN"));

        assertThat(typed.read("from", LocalDate::parse)).contains(LocalDate.of(2026, 11, 26));
        assertThat(typed.read("day", LocalDate::parse)).isEmpty();
        assertThat(typed.choice("colour", List.of(Colour.values()))).contains(Colour.RED);
        assertThat(typed.hasErrors()).isFalse();

        assertThat(typed.read("until", LocalDate::parse)).isEmpty();
        assertThat(typed.choice("ground", List.of(Colour.values()))).isEmpty();
        assertThat(typed.choice("none", List.of(Colour.values()))).isEmpty();
        assertThat(typed.complaints()).containsOnlyKeys("until", "ground", "none");
    }
}
