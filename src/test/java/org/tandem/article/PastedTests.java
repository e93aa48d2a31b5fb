package org.tandem.article;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.article.markup.Pasted;
import org.tandem.article.markup.Pasted.Loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What comes from a word processor is clean when it arrives, and what was taken out is said. */
class PastedTests {

    private static final String WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
            <style><!-- p.MsoNormal {margin:0cm;} --></style><!--[if gte mso 9]><xml><o:p>x</o:p></xml><![endif]--></head>
            <body lang=PL><!--StartFragment--><h1>Tytuł z Worda</h1>
            <p class=MsoNormal style='margin:0'><b>Ważne</b> i <i>pochylone</i><o:p></o:p></p>
            <ul><li class=MsoListParagraph>pierwszy</li><li>drugi</li></ul>
            <table class=MsoTable><tr><th>Kto</th><th>Ile</th></tr><tr><td>My</td><td>2</td></tr></table>
            <p><a href="https://example.org/a">link</a> <a href="JaVaScRiPt:alert(1)">zły</a></p>
            <script>alert(2)</script><p onclick="x()">koniec<img src=x onerror=alert(3)></p><!--EndFragment--></body></html>
            """;

    @Test
    void aTextFromAWordProcessorArrivesAsItIsMeantAndWithoutTheRest() {
        var pasted = Pasted.of(WORD);

        assertThat(pasted.markdown()).contains("## Tytuł z Worda", "**Ważne** i *pochylone*", "pierwszy", "drugi",
                "[link](https://example.org/a)", "zły", "koniec").containsPattern("\\| *Kto *\\| *Ile *\\|")
                .doesNotContain("<", "Mso", "javascript", "alert", "StartFragment", "{");
        assertThat(pasted.html()).doesNotContain("script", "style", "Mso", "onclick", "onerror", "<img");
        assertThat(pasted.losses()).containsEntry(Loss.SCRIPT, 2).containsEntry(Loss.SCRIPT_LINK, 1)
                .containsEntry(Loss.PICTURE, 1).containsKey(Loss.STYLE);
        assertThat(Pasted.of("<p>Zwykły tekst</p>").isUntouched()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a href='java\nscript:alert(1)'>x</a>", "<a href=' javascript:alert(1)'>x</a>",
        "<a href='&#106;avascript:alert(1)'>x</a>", "<a href='data:text/html,<script>1</script>'>x</a>",
        "<svg><script>alert(1)</script></svg>", "<svg onload=alert(1)>", "<iframe src='javascript:alert(1)'></iframe>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<form action='javascript:alert(1)'><button>x</button></form>", "<object data='javascript:alert(1)'></object>"})
    void noWayOfWritingAScriptGetsThrough(String html) {
        var pasted = Pasted.of(html);

        assertThat(pasted.html().toLowerCase(java.util.Locale.ROOT)).doesNotContain("script:", "<script", "onerror", "onload",
                "<iframe",
                "<svg", "<object", "data:");
        assertThat(pasted.markdown()).doesNotContain("](java", "](data");
    }

    @Test
    void whatIsTooLongIsRefusedAndOddThingsAreNot() {
        assertThatThrownBy(() -> Pasted.of("x".repeat(Pasted.LONGEST + 1))).hasMessage("article.paste.too-long");
        for (var odd : List.of("", "\0", "<", "<<<<", "&", "<p", "<table><td>", "<b><i></b></i>"))
            assertThat(Pasted.of(odd)).isNotNull();
        assertThat(Pasted.of("<b style='font-weight:normal'><p><span style='font-weight:700'>Google</span></p></b>").markdown())
                .isEqualTo("**Google**");
    }
}
