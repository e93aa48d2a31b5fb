package org.tandem.notice;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the links in a demo's mails lead. */
class DemoMailPageTests {

    private static final DemoMailPage.Kept MAIL = new DemoMailPage.Kept("a@tandem.example", "Temat", "Treść", Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({"http://localhost:8080/pl/links/7/x, /pl/links/7/x", "http://localhost/nominations/7?for=a, /nominations/7?for=a",
        "http://localhost:8080, /"})
    void aLinkToAnEarlierStartLeadsToThisOne(String line, String target) {
        assertThat(MAIL.target(line)).isEqualTo(target);
    }

    @Test
    void aLinkElsewhereStaysAsItIs() {
        for (var link : new String[]{"https://example.org/pl", "http://localhost.example.org/x",
            "http://localhost:8080.example.org/x"})
            assertThat(MAIL.target(link)).isEqualTo(link);
    }
}
