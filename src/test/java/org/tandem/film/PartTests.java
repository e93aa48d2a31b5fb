package org.tandem.film;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which part of a file of a hundred bytes a player gets. */
class PartTests {

    @Test
    void aPartIsWhatWasAskedFor() {
        assertThat(asked("bytes=0-9")).isEqualTo(new Part(0, 10, 100));
        assertThat(asked("bytes=90-")).isEqualTo(new Part(90, 10, 100));
        assertThat(asked("bytes=-5")).isEqualTo(new Part(95, 5, 100));
        assertThat(asked("bytes=95-1000")).isEqualTo(new Part(95, 5, 100));
        assertThat(asked("bytes=90-").words()).isEqualTo("bytes 90-99/100");
    }

    @Test
    void whatIsBeyondTheEndIsNowhere() {
        assertThat(asked("bytes=100-").isNowhere()).isTrue();
        assertThat(asked("bytes=100-").words()).isEqualTo("bytes */100");
    }

    @Test
    void whatCannotBeReadAndWhatHasChangedIsAnsweredWithAll() {
        assertThat(asked("lines=1-2").isWhole()).isTrue();
        assertThat(asked("bytes=9-1").isWhole()).isTrue();
        assertThat(asked("bytes=0-1,5-6").isWhole()).isTrue();
        assertThat(Part.asked("bytes=0-9", "\"new\"", "\"old\"", 100).isWhole()).isTrue();
        assertThat(Part.asked("bytes=0-9", "\"old\"", "\"old\"", 100).isWhole()).isFalse();
    }

    private static Part asked(String range) {
        return Part.asked(range, null, "\"tag\"", 100);
    }
}
