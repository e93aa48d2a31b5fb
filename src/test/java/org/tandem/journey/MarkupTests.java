package org.tandem.journey;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The checker sees what is wrong, and lets pass what is right. */
class MarkupTests {

    @Test
    void aBlockInsideAParagraphAndAPictureWithoutWordsAreErrors() {
        var page = """
                <!doctype html><html lang="pl"><head><title>x</title></head>
                <body><p><div>a</div></p><img src="a.png"></body></html>""";

        assertThat(Markup.errors(page, "/pl")).hasSize(2).anyMatch(it -> it.contains("alt"));
    }

    @Test
    void aSoundPageHasNone() {
        var page = "<!doctype html><html lang=\"pl\"><head><title>x</title></head><body><p>a</p></body></html>";

        assertThat(Markup.errors(page, "/pl")).isEmpty();
    }
}
