package org.tandem.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.picture.Drawn;
import org.tandem.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Pictures come into the library by a drop of several files or, without scripts, by a form; a click says what must stay in sight. */
@Journey
class FromFileToPictureTests {

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Beginning beginning;

    @Autowired
    JdbcClient jdbc;

    @Test
    void severalAreSentOneAfterTheOtherAndOneIsDescribedWithAClickAndByKeyboard() {
        var house = beginning.house("House of Pictures", "Ida Field", "ida@pictures.test", Language.EN);
        try (var ida = guests.comes("picture-ida", 1440, ColorScheme.LIGHT, Language.EN)) {
            ida.signIn(house.email());
            ida.menu("Menu", "Pictures");
            ida.sees("There are no pictures yet");
            ida.type("Author", "Ida Field");
            ida.page().getByLabel("Picture files").setInputFiles(new FilePayload[]{file("one.png"), file("two.png")});
            ida.press("Add pictures");
            ida.sees("one.png");
            ready(house);
            ida.reload();
            ida.follow("two.png");
            pointsAt(ida.page());
            ida.typeIn("Alternative text", "In English", "Two bridges in the rain");
            ida.press("Save the description");
            ida.sees("The description is saved.");
            assertThat(ida.page().locator("input[name=x]")).hasValue("25");
            ida.page().getByLabel("Nobody can be recognised").check();
            ida.press("Save who is here");
            ida.sees("can be shown");
        }
        narrow(house);
    }

    /** The same library on a phone, in the dark, in German. */
    private void narrow(Beginning.House house) {
        try (var ida = guests.comes("picture-ida-narrow", 390, ColorScheme.DARK, Language.EN)) {
            ida.signIn(house.email());
            ida.menu("Menu", "Pictures");
            ida.sees("Two bridges in the rain");
            ida.follow("Two bridges in the rain");
        }
    }

    @Test
    void withoutScriptsAFormDoesTheSameAndSaysWhatIsWrong() {
        var house = beginning.house("House without scripts", "Jan Field", "jan@pictures.test", Language.EN);
        var page = guests.browser().openWithoutScripts(1440, Language.EN);
        page.navigate(guests.at("/en/sign-in"));
        page.getByLabel("Email address").fill(house.email());
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Beginning.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
        page.navigate(guests.at("/pictures"));
        page.getByLabel("Picture files")
                .setInputFiles(new FilePayload("photo.png", "image/png", new byte[]{'P', 'K', 3, 4, 0, 0}));
        add(page);
        assertThat(page.locator("#e-files")).isVisible();
        page.getByLabel("Picture files").setInputFiles(new FilePayload[]{file("one.png"), file("two.png")});
        add(page);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Pictures added: 2.");
        page.context().close();
    }

    private static void add(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add pictures").setExact(true)).click();
    }

    private static void pointsAt(Page page) {
        var picture = page.locator("[data-focus-picture]");
        var box = picture.boundingBox();
        picture.click(new Locator.ClickOptions().setPosition(box.width * .26, box.height * .75));
        assertThat(page.locator("input[name=x]")).hasValue("26");
        page.locator("input[name=x]").press("ArrowLeft");
    }

    private void ready(Beginning.House house) {
        await().until(() -> jdbc.sql("select count(*) = 2 from library_picture where house = ? and state = 'READY'")
                .param(house.id().value()).query(Boolean.class).single());
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "image/png", Drawn.png(1200, 800));
    }
}
