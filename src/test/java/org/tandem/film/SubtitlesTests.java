package org.tandem.film;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.shared.BrokenRule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is read of a WebVTT file, and which line is to blame where it cannot be. */
class SubtitlesTests {

    private static final String GOOD = "WEBVTT\n\n1\n00:01.000 --> 00:02.500 align:start\nDzień dobry\n\nNOTE nothing\n\n"
            + "01:00:00.000 --> 01:00:01.000\nDo widzenia\nwszystkim\n";

    @Test
    void subtitlesAreRead() {
        assertThat(read(GOOD).cues()).isEqualTo(2);
        assertThat(read("\uFEFF" + GOOD.replace("\n", "\r\n")).cues()).isEqualTo(2);
        assertThat(read(GOOD).content()).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00:01.000 -> 00:02.500         | subtitles.timing        | 4
            00:01,000 --> 00:02,500        | subtitles.timing        | 4
            00:61.000 --> 00:62.500        | subtitles.timing        | 4
            00:03.000 --> 00:02.500        | subtitles.backwards     | 4
            02:00:00.000 --> 02:00:01.000  | subtitles.order         | 9
            """)
    void aBrokenTimingNamesItsLine(String timing, String rule, int line) {
        var file = GOOD.replace("00:01.000 --> 00:02.500 align:start", timing);
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(BrokenRule.class, it -> {
            assertThat(it.code()).isEqualTo(rule);
            assertThat(it.values()).containsExactly(line);
        });
    }

    @Test
    void whatIsNoWebVttIsRefused() {
        assertThatThrownBy(() -> read("1\n00:00:01,000 --> 00:00:02,000\nSRT")).hasMessage("subtitles.no-webvtt");
        assertThatThrownBy(() -> read("")).hasMessage("subtitles.no-webvtt");
        assertThatThrownBy(() -> read("WEBVTT\n\nNOTE nothing")).hasMessage("subtitles.none");
        assertThatThrownBy(() -> read("WEBVTT\n\n00:01.000 --> 00:02.000\n\nWords")).hasMessage("subtitles.without-words");
        assertThatThrownBy(() -> Subtitles.read("WEBVTT\n\nDzień".getBytes(StandardCharsets.ISO_8859_1).clone()))
                .isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> Subtitles.read("WEBVTT\n\nGrün".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("subtitles.not-utf-8");
        assertThatThrownBy(() -> Subtitles.read(new byte[Subtitles.MOST_BYTES + 1])).hasMessage("subtitles.too-large");
    }

    private static Subtitles read(String file) {
        return Subtitles.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
