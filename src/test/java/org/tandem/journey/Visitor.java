package org.tandem.journey;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.tandem.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** One person before her browser. She uses what she sees, by its name, and each page that she comes to is looked at. */
final class Visitor implements AutoCloseable {

    private final Page page;
    private final String origin;
    private final ColorScheme scheme;
    private final String name;
    private final Language language;
    private final List<String> failures;
    private int pages;

    /** @param name what her pictures in {@code target/tour} are called */
    Visitor(Page page, String origin, String name, ColorScheme scheme, Language language) {
        this.page = page;
        this.origin = origin;
        this.scheme = scheme;
        this.name = name;
        this.language = language;
        failures = Sight.failuresOf(page);
    }

    /** The first page that she types, or a link that she was sent. */
    void open(String path) {
        page.navigate(origin + path);
        look();
    }

    /** From the first page, as somebody does who was not here for a while. */
    void signIn(String email) {
        var words = switch (language) {
            case PL -> List.of("Menu", "Zaloguj się", "Adres e-mail", "Hasło");
            case DE -> List.of("Menü", "Anmelden", "E-Mail-Adresse", "Passwort");
            case EN -> List.of("Menu", "Sign in", "Email address", "Password");
        };
        open('/' + language.code());
        unfold(words.getFirst());
        follow(words.get(1));
        type(words.get(2), email);
        type(words.get(3), Beginning.PASSWORD);
        press(words.get(1));
    }

    /** Where a page offers the same twice, the first is taken. */
    void follow(String link) {
        leave(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).first());
    }

    /** Of a list's entries, the one with these words. */
    void followIn(String entry, String link) {
        leave(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(entry))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true)));
    }

    void press(String button) {
        leave(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    /** Presses a button that first asks; {@code again} is the one that does it. */
    void pressTwice(String button, String again) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        look();
        leave(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(again).setExact(true)));
    }

    /** Follows a link of the menu, which on a narrow screen is opened first. */
    void menu(String menu, String item) {
        unfold(menu);
        leave(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(menu).setExact(true))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(item).setExact(true)));
    }

    /** Opens what a wide screen shows anyway. */
    void unfold(String button) {
        var opener = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
        if (!opener.isVisible()) return;
        opener.click();
        look();
    }

    void type(String label, String words) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(words);
    }

    void choose(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(option);
    }

    /** The first row of a group of fields. */
    void typeIn(String group, String label, String words) {
        group(group).getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first().fill(words);
    }

    void chooseIn(String group, String label, String option) {
        group(group).getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first().selectOption(option);
    }

    void tick(String group, String label) {
        group(group).getByLabel(label).check();
    }

    private Locator group(String name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void sees(String words) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(words);
    }

    void seesNot(String words) {
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText(words);
    }

    /** Looks at the same page again; says with what status it came. */
    int reload() {
        var status = page.reload().status();
        look();
        return status;
    }

    Page page() {
        return page;
    }

    void leave(Locator by) {
        page.waitForNavigation(by::click);
        look();
    }

    private void look() {
        Sight.check(page, "%s-%02d".formatted(name, ++pages), scheme);
        org.assertj.core.api.Assertions.assertThat(failures).as("what the browser complains of").isEmpty();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
