package org.tandem.article.markup;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.picture.Focus;
import org.tandem.picture.Licence;
import org.tandem.picture.PictureId;
import org.tandem.picture.ShownPicture;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;

/** What a text in Markdown becomes on a page, and that nothing of it gets lost on the way. */
class PageNodesTests {

    private static final PictureId BRIDGE = PictureId.next();
    private static final Map<PictureId, ShownPicture> SHOWN = Map.of(BRIDGE, new ShownPicture(BRIDGE,
            Translated.of(Language.PL, "Most"), "Ewa Kos", Licence.CC0, Focus.MIDDLE, 60, 40, "0".repeat(64), false));
    private static final String FIGURE = "<figure><img/><figcaption>Ewa Kos</figcaption></figure>";

    @Test
    void aLineThatEndsInTheTextEndsOnThePage() {
        assertThat(drawn("Dom Współpracy\nul. Dworcowa 1  \n44-100 Gliwice\n\nNowy akapit"))
                .isEqualTo("<p>Dom Współpracy<br/>ul. Dworcowa 1<br/>44-100 Gliwice</p><p>Nowy akapit</p>");
        assertThat(drawn("| a |\n|---|\n| raz<br>dwa |")).contains("<td>raz<br/>dwa</td>");
    }

    @Test
    void aBreakThatPartsNothingIsNotDrawnAndNeverAsItsSigns() {
        assertThat(drawn("Raz\n\n<br>\n**Dwa**\n<br>\n\n<br />\n\nTrzy"))
                .isEqualTo("<p>Raz</p><p><strong>Dwa</strong></p><p>Trzy</p>");
        assertThat(drawn("<script>alert(1)</script>")).isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
        assertThat(Outline.of("Raz<br>dwa\n\n<br>\n").html()).isZero();
        assertThat(Outline.of("Raz <b>dwa").html()).isEqualTo(1);
    }

    @Test
    void breaksWithoutEndAreNoBurden() {
        var breaks = "<br>".repeat(25_000);

        assertThat(drawn("Raz" + breaks)).isEqualTo("<p>Raz</p>");
        assertThat(drawn("Raz" + breaks + "dwa")).isEqualTo("<p>Raz" + "<br/>".repeat(25_000) + "dwa</p>");
    }

    @Test
    void whetherThereIsAnythingToTranslateDependsOnWordsAndNotOnPictures() {
        for (var picture : new String[]{"![Most](picture:" + BRIDGE + ")", "[![](picture:" + BRIDGE + ")](/pl)\n<br>\n***", ""})
            assertThat(Outline.of(picture).hasWords()).as(picture).isFalse();
        for (var words : new String[]{"![Most](picture:" + BRIDGE + ") nad rzeką", "`kod`", "    kod", "| a |\n|---|"})
            assertThat(Outline.of(words).hasWords()).as(words).isTrue();
    }

    @Test
    void aPictureAmongWordsStandsAloneWithItsAuthor() {
        var picture = "![](picture:" + BRIDGE + ")";

        assertThat(drawn(picture)).isEqualTo(FIGURE);
        assertThat(drawn("Przed " + picture + " po")).isEqualTo("<p>Przed </p>" + FIGURE + "<p> po</p>");
        assertThat(drawn("Przed\n" + picture + "\npo\ndalej")).isEqualTo("<p>Przed</p>" + FIGURE + "<p>po<br/>dalej</p>");
        assertThat(drawn(picture + picture)).isEqualTo(FIGURE + FIGURE);
        assertThat(drawn("- raz " + picture + "\n- dwa")).isEqualTo("<ul><li>raz " + FIGURE + "</li><li>dwa</li></ul>");
        assertThat(drawn("| a |\n|---|\n| " + picture + " |")).contains("<td><img/> (Ewa Kos)</td>");
        assertThat(drawn("[" + picture + "](/pl)")).isEqualTo("<p><a href=\"/pl\"><img/> (Ewa Kos)</a></p>");
        assertThat(drawn("Słowa ![x](https://example.org/x.png) dalej")).isEqualTo("<p>Słowa  dalej</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
        "picture:1", "&#106;avascript:alert(1)", ""})
    void aLinkThatMayNotLeadThereIsWordsAndIsTold(String address) {
        assertThat(drawn("Zobacz [**to**](" + address + ").")).isEqualTo("<p>Zobacz <strong>to</strong>.</p>");
        assertThat(Outline.of("[to](" + address + ")").refused()).hasSize(1);
        assertThat(Outline.of("[to](" + address + ")").links()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a:b", "http://example.org", "mailto:biuro@example.org", "tel:+48123456789",
        "/pl/articles/x", "strona?a=b:c", "#dalej"})
    void everyOtherLinkLeads(String address) {
        assertThat(drawn("[to](" + address + ")")).contains(">to</a>").contains("href=\"")
                .doesNotContain("href=\"\"");
        assertThat(Outline.of("[to](" + address + ")").refused()).isEmpty();
    }

    /** Without the ends of lines between elements and what a picture says of itself. */
    private static String drawn(String markdown) {
        return Markup.html(Markup.parse(markdown), SHOWN, Language.PL).replaceAll("<img [^>]*>", "<img/>")
                .replaceAll("<br */?>", "<br/>")
                .replaceAll("\n+<", "<").replaceAll(">\n+", ">").strip();
    }
}
