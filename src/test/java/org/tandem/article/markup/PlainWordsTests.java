package org.tandem.article.markup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is searched and quoted of a text in Markdown is what its reader sees of it. */
class PlainWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"## Tytuł | Tytuł",
        "Ein **fettes** und *schräges* `Wort` | Ein fettes und schräges Wort",
        "> zdanie | zdanie", "~~dawne~~ nowe | dawne nowe", "[strona](https://example.org) dalej | strona dalej",
        "1989 \\* rok | 1989 * rok", "a_b_c i 2 > 1 | a_b_c i 2 > 1", "<b>x</b> | <b>x</b>"})
    void signsAreLeftOut(String markdown, String words) {
        assertThat(PlainWords.of(markdown)).isEqualTo(words);
    }

    @Test
    void cellsItemsAndParagraphsStandOnLinesOfTheirOwn() {
        assertThat(PlainWords.of("""
                Wstęp.

                | Kto z kim | Obszar |
                | --- | :---: |
                | Huta<br>i szkoła | Nauka |

                - pierwszy
                - drugi

                4. Aus den Jahren
                """.strip())).isEqualTo("Wstęp.\nKto z kim\nObszar\nHuta i szkoła\nNauka\npierwszy\ndrugi\nAus den Jahren");
    }

    @Test
    void linesOfAParagraphGoOnAndPicturesSayNothing() {
        assertThat(PlainWords.of("Raz\ndwa\\\ntrzy\n\n![opis](picture:00000000-0000-0000-0000-000000000000)\n\nkoniec"))
                .isEqualTo("Raz dwa trzy\n\nkoniec");
    }
}
