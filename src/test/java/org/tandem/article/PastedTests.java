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

    @Test
    void paragraphsStayApartAndLinesThatOnlyPartThemAreNotWords() {
        assertThat(Pasted.of("<p class=MsoNormal>A pierwszy\nzłamany</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>B</p>")
                .markdown()).isEqualTo("A pierwszy złamany\n\nB");
        for (var parted : List.of("<p>Raz</p><p class=western><br/>\n</p><p>Dwa</p>",
                "<div>Raz</div><div><br></div><div>Dwa</div>",
                "<b style='font-weight:normal'><p>Raz</p><br /><p>Dwa</p></b><br class=Apple-interchange-newline>",
                "Raz<br><br>Dwa", "<p>Raz<br><br><br>Dwa<br></p>")) {
            assertThat(Pasted.of(parted).markdown()).as(parted).isEqualTo("Raz\n\nDwa");
            assertThat(Pasted.of(parted).html()).as(parted).isEqualTo("<p>Raz</p><p>Dwa</p>");
        }
        assertThat(Pasted.of("<p>ul. Dworcowa 1<br>44-100 Gliwice</p>").markdown()).isEqualTo("ul. Dworcowa 1  \n44-100 Gliwice");
    }

    @Test
    void aLineThatEndsWithinMarkedWordsEndsInTheText() {
        assertThat(markdown("<p><b>Adres:<br></b>ul. Dworcowa 1</p>")).isEqualTo("**Adres:**  \nul. Dworcowa 1");
        assertThat(markdown("<p>ul. Dworcowa 1<b><br>Gliwice</b></p>")).isEqualTo("ul. Dworcowa 1  \n**Gliwice**");
        assertThat(markdown("<p><b><i>Adres:<br></i></b>ul. Dworcowa 1</p>"))
                .isEqualTo("***Adres:***  \nul. Dworcowa 1");
        assertThat(markdown("<p><b>Raz<br><br>Dwa</b></p>")).isEqualTo("**Raz**\n\n**Dwa**");
        assertThat(markdown("<p>Raz<b><br> </b>Dwa</p>")).isEqualTo("Raz  \nDwa");
        assertThat(markdown("<p><b>Raz<br></b></p><p><b><br>Dwa</b></p>")).isEqualTo("**Raz**\n\n**Dwa**");
        assertThat(markdown("<ul><li><b>Adres:<br></b>ul. Dworcowa 1</li></ul>"))
                .isEqualTo("* **Adres:**  \n  ul. Dworcowa 1");
        assertThat(Pasted.of("<p><b>Adres:<br></b>ul. Dworcowa 1</p>").html())
                .isEqualTo("<p><strong>Adres:</strong></p><p>ul. Dworcowa 1</p>");
        assertThat(markdown("<table><tr><th>Dom</th></tr><tr><td><b>Adres:<br></b>ul. Dworcowa 1<b><br></b></td></tr></table>"))
                .contains("| **Adres:**<br>ul. Dworcowa 1 |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o tym, kto zaczyna", "§ 5 regulaminu", "– mówi Anna", "A. Nowak mówi", "i. tak dalej",
        "ü jest literą"})
    void aParagraphOfAListWithoutASignKeepsItsWords(String words) {
        assertThat(Pasted.of("<p class=MsoListParagraph>" + words + "</p>").markdown()).endsWith(words).doesNotStartWith("*")
                .doesNotStartWith("1.");
        assertThat(Pasted.of("<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>o&nbsp; kto</p>").markdown())
                .isEqualTo("* kto");
    }

    @Test
    void aListOfAWordProcessorIsAList() {
        var pasted = Pasted.of("""
                <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times"'>&nbsp;&nbsp; </span></span></span><![endif]>Raz<o:p></o:p></p>
                <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>Głębiej</p>
                <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Dwa <b>ważne</b></p>
                <p class=MsoNormal>Po liście</p>
                <p class=MsoListParagraph>3.&nbsp; trzeci</p><p class=MsoListParagraph>4.&nbsp; czwarty</p><p class=MsoListParagraph>akapit</p>
                <p class=MsoListParagraph>·<span>&nbsp;&nbsp; </span>kropka</p>
                """);

        assertThat(pasted.markdown()).isEqualTo("""
                * Raz
                  * Głębiej
                * Dwa **ważne**

                Po liście

                3. trzeci
                4. czwarty

                akapit

                * kropka""");
        assertThat(pasted.html()).startsWith("<ul><li>Raz<ul><li>Głębiej</li></ul></li><li>Dwa <strong>ważne</strong></li></ul>")
                .contains("<ol start=\"3\"><li>trzeci</li><li>czwarty</li></ol><p>akapit</p>");
        assertThat(Pasted.of("<ul><li><p role=presentation>a</p></li><li><p>b</p></li></ul>").markdown()).isEqualTo("* a\n* b");
    }

    @Test
    void aTableOfAWordProcessorIsATableWithItsWords() {
        var pasted = Pasted.of("""
                <table class=MsoTableGrid style='border:none'><tr><td><p class=MsoNormal>Kto</p></td><td><p class=MsoNormal><b>Ile</b></p></td></tr>
                <tr><td><p class=MsoNormal>My</p><p class=MsoNormal>i oni</p></td><td><p class=MsoNormal>2<o:p></o:p></p><ul><li>x</li></ul></td></tr></table>
                """);

        assertThat(pasted.markdown().replaceAll("[ -]+", " ").lines())
                .containsExactly("| Kto | **Ile** |", "| | |", "| My<br>i oni | 2<br>• x |");
        assertThat(pasted.html()).contains("<th>Kto</th><th><strong>Ile</strong></th>", "<td><p>My</p><p>i oni</p></td>");
        assertThat(pasted.losses()).containsOnlyKeys(Loss.STYLE);
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

    /** Lines end with two spaces; more of them mean the same. */
    private static String markdown(String html) {
        return Pasted.of(html).markdown().replaceAll(" {3,}\n", "  \n");
    }
}
