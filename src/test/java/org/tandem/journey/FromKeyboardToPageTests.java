package org.tandem.journey;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.article.ArticleId;
import org.tandem.article.Newsroom;
import org.tandem.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What an editor types and pastes while she sees how it will look is kept, and read, as she saw it. */
@Journey
class FromKeyboardToPageTests {

    private static final String FROM_WORD = """
            <p class=MsoNormal>Wklejony raz</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>Wklejony dwa</p>
            <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>punkt</p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>drugi</p>
            <table class=MsoTableGrid><tr><td><p class=MsoNormal>Kto</p></td></tr>
            <tr><td><p class=MsoNormal>My</p><p class=MsoNormal>i oni</p></td></tr></table>
            """;
    private static final String PICTURE = "!\\[Most]\\(picture:[0-9a-f-]{36}\\)";
    private static final String BEFORE = "Raz pisane\\.\n\nDwa pisane\\.\nWiersz\\.\n\n" + PICTURE + "\n\nPo zdjęciu\\.\n\n";
    private static final String PASTED = "Wklejony raz\n\nWklejony dwa\n\n\\* punkt\n\\* drugi\n\n\\| Kto \\|\n\\| --- \\|\n\\| My<br>i oni \\|";

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Beginning beginning;

    @Autowired
    Newsroom newsroom;

    @Test
    void whatIsTypedAndPastedIsReadAsItWasSeen() {
        var house = beginning.house("Dom Pisania", "Ewa Kos", "szefowa@pisanie.test", Language.PL);
        newsroom.picture(house.coordinator(), "Most");
        var article = newsroom.article(house.coordinator(), newsroom.section(house.coordinator(), "Dział", null), "Pisanie", "");
        try (var ewa = guests.comes("writing", 1440, ColorScheme.DARK, Language.PL)) {
            ewa.signIn(house.email());
            ewa.open("/articles/" + article + "/texts/pl");
            types(ewa);
            pastes(ewa);
            saves(ewa, BEFORE + PASTED);
            edits(ewa);
            saves(ewa, "Raz pisane\\. I zmienione\\.\n\nDwa pisane\\.[\\s\\S]*" + PASTED);
            reads(ewa, article);
        }
    }

    @Test
    void aPictureStandsBehindTheTableInWhichTheCaretIs() {
        var house = beginning.house("Dom Tabel", "Iza Kos", "szefowa@tabele.test", Language.PL);
        newsroom.picture(house.coordinator(), "Most");
        var article = newsroom.article(house.coordinator(), newsroom.section(house.coordinator(), "Dział", null), "Tabela",
                "Przed.\n\n| Kto |\n| --- |\n| My |");
        try (var iza = guests.comes("tables", 1440, ColorScheme.LIGHT, Language.PL)) {
            iza.signIn(house.email());
            iza.open("/articles/" + article + "/texts/pl");
            editor(iza).getByText("My").click();
            iza.page().keyboard().press("Control+End");
            inserts(iza);
            iza.page().keyboard().type("Po zdjęciu.");
            saves(iza, "Przed\\.\n\n\\| Kto \\|\n\\| --- \\|\n\\| My \\|\n\n" + PICTURE + "\n\nPo zdjęciu\\.");

            var field = iza.page().locator("textarea[name=body]");
            iza.page().locator("#turn-editor").click();
            field.evaluate("it => { it.selectionStart = it.selectionEnd = it.value.indexOf('My'); }");
            inserts(iza);
            assertThat(field).hasValue(
                    Pattern.compile("[\\s\\S]*\\| My \\|\n\n" + PICTURE + "\\s+" + PICTURE + "\\s+Po zdjęciu\\."));
        }
    }

    private static void inserts(Visitor visitor) {
        visitor.page().getByText("Wstaw zdjęcie z biblioteki").click();
        visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Most")).click();
    }

    private static void types(Visitor ewa) {
        var keyboard = ewa.page().keyboard();
        assertThat(ewa.page().locator("#h-body")).containsText("Enter zaczyna nowy akapit");
        assertThat(ewa.page().locator("#h-body")).containsText("Znaki takie jak ## zostają tu zwykłymi znakami");
        editor(ewa).click();
        keyboard.type("Raz pisane.");
        keyboard.press("Enter");
        keyboard.type("Dwa pisane.");
        keyboard.press("Shift+Enter");
        keyboard.type("Wiersz.");
        inserts(ewa);
        keyboard.type("Po zdjęciu.");
        keyboard.press("Enter");
    }

    private static void pastes(Visitor ewa) {
        ewa.page().evaluate("""
                html => {
                  const data = new DataTransfer();
                  data.setData("text/html", html);
                  document.querySelector("#editor .toastui-editor-ww-container [contenteditable=true]")
                    .dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """, FROM_WORD);
        assertThat(editor(ewa).locator("table")).containsText("i oni");
    }

    private static void edits(Visitor ewa) {
        editor(ewa).getByText("Raz pisane.").click();
        ewa.page().keyboard().press("End");
        ewa.page().keyboard().type(" I zmienione.");
    }

    private static void saves(Visitor ewa, String markdown) {
        ewa.press("Zapisz");
        ewa.sees("Zapisano jako nową wersję.");
        assertThat(ewa.page().locator("textarea[name=body]")).hasValue(Pattern.compile("^" + markdown + "$"));
    }

    private static void reads(Visitor ewa, ArticleId article) {
        ewa.open("/articles/" + article + "/preview/pl");
        var text = ewa.page().locator(".prose");
        assertThat(text.locator("> p")).hasText(new String[]{"Raz pisane. I zmienione.", "Dwa pisane.\nWiersz.", "Po zdjęciu.",
            "Wklejony raz", "Wklejony dwa"}, new HasTextOptions().setUseInnerText(true));
        assertThat(text.locator("figure figcaption")).hasText("Ktoś");
        assertThat(text.locator("li")).hasText(new String[]{"punkt", "drugi"});
        assertThat(text.locator("td")).hasText("My\ni oni",
                new HasTextOptions().setUseInnerText(true));
    }

    private static Locator editor(Visitor ewa) {
        return ewa.page().locator("#editor .toastui-editor-ww-container [contenteditable=true]");
    }
}
