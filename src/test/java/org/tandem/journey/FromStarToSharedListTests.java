package org.tandem.journey;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.article.Newsroom;
import org.tandem.attendance.Door;
import org.tandem.search.Shown;
import org.tandem.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A visitor keeps what she likes without an account, passes it on, and takes it with her when she signs in. */
@Journey
class FromStarToSharedListTests {

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Beginning beginning;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Shown shown;

    @Autowired
    Door door;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    private String article;
    private String partnership;
    private String gathering;
    private String word;

    @BeforeEach
    void thingsThatArePublic() {
        var editor = newsroom.editor();
        article = "/pl/articles/" + slug("article_text", "article", newsroom.published(editor, "O rzece i ludziach").value());
        var both = shown.partnership();
        word = both.word();
        partnership = "/pl/partnerships/" + slug("partnership", "id", both.id().value());
        gathering = "/pl/gatherings/" + slug("gathering", "id", door.gathering(given.edition(), "Warsztat nad rzeką").value());
    }

    @Test
    void whatAVisitorKeepsIsSharedAndFollowsHerWhenSheSignsIn() {
        var email = "marta" + UUID.randomUUID() + "@ulubione.test";
        beginning.editor(beginning.house("Dom Marty", "Ewa Kos", "ewa" + UUID.randomUUID() + "@ulubione.test", Language.PL),
                email,
                Language.PL);
        try (var marta = visitor("marta", 1440, ColorScheme.LIGHT); var friend = visitor("friend", 390, ColorScheme.DARK)) {
            for (var page : List.of(article, partnership, gathering)) keeps(marta, page);
            comesBackTo(marta, article);
            marta.open("/pl");
            assertThat(marta.page().locator("[data-number]")).hasText("3");
            marta.follow("Ulubione 3");
            for (var title : List.of("O rzece i ludziach", word, "Warsztat nad rzeką")) marta.sees(title);

            marta.type("Nazwa listy, jeśli chcesz", "Nad rzeką");
            marta.press("Zobacz, co zobaczą inni");
            readsAndKeepsOne(friend, marta.page().url());

            marta.open("/pl/favourites");
            signsInFromTheList(marta, email);
            marta.press("Przenieś 3 pozycje na konto");
            marta.sees("3 pozycje są teraz w ulubionych.");
            findsThemElsewhere(email);
        }
    }

    @Test
    void starsThatArePressedTogetherAreAllKept() {
        try (var marta = visitor("quick", 1440, ColorScheme.LIGHT)) {
            for (var page : List.of(article, partnership, gathering)) keeps(marta, page);
            marta.open("/pl/favourites");
            marta.press("Zobacz, co zobaczą inni");
            var list = marta.page().url();
            marta.page().context().clearCookies();
            marta.page().navigate(list);

            marta.page().evaluate("document.querySelectorAll('[data-star] button').forEach(star => star.click())");

            assertThat(filled(marta.page())).hasCount(3);
            marta.page().reload();
            assertThat(filled(marta.page())).hasCount(3);
        }
    }

    @Test
    void withoutScriptsTheListItselfSaysWhatWasKeptAndRemoved() {
        var page = guests.browser().openWithoutScripts(390, Language.PL);
        page.navigate(guests.at(article));
        page.waitForNavigation(() -> button(page, "Do ulubionych").click());
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("„O rzece i ludziach” jest w ulubionych.");
        page.waitForNavigation(() -> link(page, "Wróć do tej strony").click());
        assertThat(page.url()).isEqualTo(guests.at(article));
        page.navigate(guests.at("/pl/favourites"));
        page.waitForNavigation(() -> page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Usuń"))).click());
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Jeszcze nic tu nie ma.");
        page.waitForNavigation(() -> button(page, "Cofnij").click());
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Lista jest tylko w tej przeglądarce");
        page.context().close();
    }

    private static void keeps(Visitor marta, String path) {
        marta.open(path);
        button(marta.page(), "Do ulubionych").click();
        assertThat(filled(marta.page())).isVisible();
        assertThat(marta.page().url()).endsWith(path);
    }

    /** The page is the same for everybody; her browser knows. */
    private static void comesBackTo(Visitor marta, String path) {
        marta.open(path);
        filled(marta.page()).click();
        assertThat(marta.page().locator("[data-number]")).hasText("2");
        button(marta.page(), "Do ulubionych").click();
        assertThat(filled(marta.page())).isVisible();
    }

    private void readsAndKeepsOne(Visitor friend, String address) {
        friend.open(address.substring(guests.at("").length()));
        friend.sees("Kto ją ułożył, nazwał ją „Nad rzeką”.");
        friend.sees("Warsztat nad rzeką");
        friend.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(word))
                .getByRole(AriaRole.BUTTON).click();
        assertThat(filled(friend.page())).hasCount(1);
        friend.open("/pl/favourites");
        friend.sees(word);
        friend.seesNot("Warsztat nad rzeką");
    }

    private static void signsInFromTheList(Visitor marta, String email) {
        marta.follow("Zaloguj się, aby mieć ją na każdym urządzeniu");
        marta.type("Adres e-mail", email);
        marta.type("Hasło", Beginning.PASSWORD);
        marta.leave(marta.page().locator("form[action='/sign-in'] button"));
        assertThat(marta.page().url()).endsWith("/pl/favourites");
    }

    private void findsThemElsewhere(String email) {
        try (var elsewhere = visitor("elsewhere", 390, ColorScheme.LIGHT)) {
            elsewhere.signIn(email);
            elsewhere.open("/pl/favourites");
            for (var title : List.of("O rzece i ludziach", word, "Warsztat nad rzeką")) elsewhere.sees(title);
            elsewhere.open(partnership);
            filled(elsewhere.page()).click();
            assertThat(button(elsewhere.page(), "Do ulubionych")).isVisible();
            elsewhere.open("/pl/favourites");
            elsewhere.seesNot(word);
        }
    }

    private static Visitor visitor(String name, int width, ColorScheme scheme) {
        return guests.comes("favourites-" + name, width, scheme, Language.PL);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator filled(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^W ulubionych")));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String slug(String table, String column, UUID id) {
        return jdbc.sql("select slug from %s where %s = ?".formatted(table, column)).param(id).query(String.class).single();
    }
}
