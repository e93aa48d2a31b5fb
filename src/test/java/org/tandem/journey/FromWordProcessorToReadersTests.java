package org.tandem.journey;

import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.article.Newsroom;
import org.tandem.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An editor writes an article, pastes into it, translates it twice and publishes it; readers find it in three languages and come back. */
@Journey
class FromWordProcessorToReadersTests {

    private static final String FROM_WORD = """
            <style>p.Mso{}</style><p class="Mso" style="margin:0">Tekst z <b>edytora</b> <a href="javascript:alert(1)">zły link</a></p>
            <script>alert(2)</script>
            """;

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Beginning beginning;

    @Autowired
    Newsroom newsroom;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anEditorPublishesATrilingualArticle() {
        var house = beginning.house("Dom Redakcji", "Ewa Kos", "szefowa@redakcja.test", Language.PL);
        beginning.editor(house, "ola@redakcja.test", Language.PL);
        newsroom.picture(house.coordinator(), "Most nad Kłodnicą");
        try (var ola = visitor("ola", 1440); var guest = visitor("reader", 390)) {
            signsIn(ola);
            opensASection(ola);
            writes(ola);
            translates(ola, "Niemiecki", "Treffen in Gleiwitz", "Ein Satz auf Deutsch.", "przejęty lub maszynowy, niesprawdzony");
            translates(ola, "Angielski", "A meeting in Gliwice", "A sentence in English.", "sprawdzony");
            publishes(ola);
            reads(guest);
        }
    }

    private void signsIn(Visitor ola) {
        ola.signIn("ola@redakcja.test");
        ola.sees("Zanim powstanie pierwszy artykuł");
    }

    private void opensASection(Visitor ola) {
        ola.follow("Otwórz dział");
        ola.type("Nazwa po polsku", "Wydarzenia");
        ola.type("Nazwa po niemiecku", "Ereignisse");
        ola.press("Otwórz dział");
        ola.sees("Dział jest otwarty.");
        ola.menu("Menu", "Artykuły");
    }

    private void writes(Visitor ola) {
        ola.type("Tytuł", "Spotkanie w Gliwicach");
        ola.press("Zacznij artykuł");
        var editor = ola.page().locator("#editor .toastui-editor-ww-container [contenteditable=true]");
        ola.page().waitForResponse(answer -> answer.url().endsWith("/draft") && answer.status() == 204, () -> {
            ola.type("Wstęp", "Krótko o tym, co było.");
            editor.click();
            ola.page().keyboard().type("Zdanie napisane od razu tak, jak będzie. ");
        });
        pastes(ola.page());
        ola.sees("Usunięto 1 link, który uruchamia skrypt (javascript:).");
        assertThat(editor).containsText("Tekst z edytora zły link");
        assertThat(editor.locator("strong")).hasText("edytora");
        choosesThePicture(ola.page(), editor);
        ola.choose("Stan tekstu", "sprawdzony");
        ola.press("Zapisz");
        ola.sees("Zapisano jako nową wersję.");
        assertThat(ola.page().locator("textarea[name=body]"))
                .hasValue(Pattern.compile("Zdanie napisane od razu tak, jak będzie\\.\\s+Tekst z \\*\\*edytora\\*\\* zły link\\s*"
                        + "!\\[Most nad Kłodnicą]\\(picture:[0-9a-f-]{36}\\)\\s*"));
    }

    private static void choosesThePicture(Page page, Locator editor) {
        page.getByText("Wstaw zdjęcie z biblioteki").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Most nad Kłodnicą")).click();
        assertThat(editor.locator("img[alt='Most nad Kłodnicą']")).isVisible();
    }

    private static void pastes(Page page) {
        page.evaluate("""
                html => {
                  const data = new DataTransfer();
                  data.setData("text/html", html);
                  document.querySelector("#editor .toastui-editor-ww-container [contenteditable=true]")
                    .dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """, FROM_WORD);
    }

    private void translates(Visitor ola, String language, String title, String body, String trust) {
        ola.follow(language);
        ola.press("Przejmij z oryginału, co jest jeszcze puste");
        ola.sees("Przejęto z oryginału.");
        ola.type("Tytuł", title);
        ola.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pisz w Markdown")).click();
        ola.page().locator("textarea[name=body]").fill(body);
        ola.choose("Stan tekstu", trust);
        ola.press("Zapisz");
        ola.sees("Zapisano jako nową wersję.");
    }

    private void publishes(Visitor ola) {
        ola.follow("Podgląd");
        ola.sees("A sentence in English.");
        ola.follow("Telefon");
        ola.follow("Wróć do pisania");
        ola.follow("Przegląd");
        ola.sees("Artykuł można opublikować");
        ola.press("Opublikuj");
        ola.sees("Artykuł jest publiczny.");
    }

    private void reads(Visitor guest) {
        guest.open("/pl");
        guest.follow("Wydarzenia");
        guest.follow("Spotkanie w Gliwicach");
        guest.sees("Zdanie napisane od razu tak, jak będzie.");
        guest.sees("Tekst z edytora zły link");
        assertThat(guest.page().getByAltText("Most nad Kłodnicą")).isVisible();
        guest.unfold("Menu");
        guest.follow("DE, Deutsch");
        guest.sees("Noch niemand hat diese Übersetzung geprüft");
        guest.sees("Ein Satz auf Deutsch.");
        guest.open("/en/articles/" + slug("PL"));
        guest.sees("A sentence in English.");
        org.assertj.core.api.Assertions.assertThat(guest.page().url()).endsWith("/en/articles/" + slug("EN"));
        guest.open("/pl/articles");
        guest.follow("Spotkanie w Gliwicach");
        guest.follow("Wróć");
        org.assertj.core.api.Assertions.assertThat(guest.page().url()).endsWith("/pl/articles");
    }

    private String slug(String language) {
        return jdbc.sql("""
                select t.slug from article_text t join article_text o on o.article = t.article and o.language = 'PL'
                 where t.language = :language and o.title = 'Spotkanie w Gliwicach' order by t.changed_at desc limit 1
                """).params(Map.of("language", language)).query(String.class).single();
    }

    private Visitor visitor(String name, int width) {
        return guests.comes("article-" + name, width, ColorScheme.LIGHT, Language.PL);
    }
}
