package org.tandem.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Given;
import org.tandem.account.Joining;
import org.tandem.attendance.Door;
import org.tandem.gathering.GatheringId;
import org.tandem.registration.QrCode;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A coordinator at the door with a phone, while the hall's network comes and goes. */
@Journey
class OfflineCheckInTests {

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Given given;

    @Autowired
    Door door;

    @Autowired
    Joining joining;

    @Test
    void thePhoneKeepsWhatItScannedWithoutANetworkAndDeliversItLater() {
        var edition = given.edition();
        var gathering = door.gathering(edition, "Warsztat");
        var anna = door.code(door.guest(gathering, "Anna Kos"));
        door.guest(gathering, "Bert Lis");
        var elsewhere = door.code(door.guest(door.gathering(edition, "Giełda partnerstw"), "Cyryl"));
        var page = atTheDoor(edition, gathering);
        Sight.check(page, "check-in", ColorScheme.LIGHT);

        page.context().setOffline(true);
        page.reload();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Wejście"))).isVisible();
        show(page, anna);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Anna Kos: wpuszczono. Zapis czeka");
        show(page, anna);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Anna Kos: wejście było już zapisane");
        press(page, "Bert Lis", "Wpuść");
        show(page, elsewhere);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("nie ma na liście w tym telefonie");
        assertThat(page.getByText("czeka na wysłanie: 4")).isVisible();
        assertThat(door.came(gathering)).isZero();
        page.reload();
        assertThat(page.getByText("czeka na wysłanie: 4")).isVisible();
        Sight.picture(page, "check-in-offline", ColorScheme.LIGHT);
        press(page, "Bert Lis", "Cofnij");
        assertThat(page.getByText("czeka na wysłanie: 3")).isVisible();
        press(page, "Bert Lis", "Wpuść");

        page.context().setOffline(false);

        await().atMost(Duration.ofMinutes(1)).until(() -> door.came(gathering) == 2);
        assertThat(page.getByText("Ten kod jest na inne spotkanie: Giełda partnerstw.")).isVisible();
        assertThat(page.getByText("czeka na wysłanie: 4")).isHidden();
        assertThat(page.locator("[data-came]")).hasText("2");
        page.context().close();
    }

    @Test
    void whoSignsOutTakesTheListFromThePhone() {
        var edition = given.edition();
        var gathering = door.gathering(edition, "Warsztat");
        door.guest(gathering, "Anna Kos");
        var page = atTheDoor(edition, gathering);
        assertThat((Integer) page.evaluate("async () => (await caches.keys()).length")).isEqualTo(1);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu").setExact(true)).click();
        page.waitForNavigation(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wyloguj się")).click());

        assertThat((Integer) page.evaluate("async () => (await caches.keys()).length")).isZero();
        assertThat((Integer) page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length")).isZero();
        page.context().close();
    }

    @Test
    void whatThePhoneHasKeptRunsOutWithTheGathering() {
        var edition = given.edition();
        var gathering = door.gathering(edition, "Warsztat");
        door.guest(gathering, "Anna Kos");
        var page = atTheDoor(edition, gathering);
        // the same as kept for a gathering that was over a second ago
        page.evaluate("""
                async () => {
                  const [name] = await caches.keys();
                  const kept = await caches.open(name);
                  const old = await caches.open(name.replace(/\\d+$/, String(Date.now() - 1000)));
                  for (const request of await kept.keys()) await old.put(request, await kept.match(request));
                  await caches.delete(name);
                }
                """);

        page.context().setOffline(true);
        assertThatThrownBy(page::reload).isInstanceOf(PlaywrightException.class);

        page.context().setOffline(false);
        page.navigate(guests.at("/gatherings/" + gathering));
        assertThat((Integer) page.evaluate("async () => (await caches.keys()).length")).isZero();
        page.context().close();
    }

    @Test
    void theCameraReadsABadgeOnceHoweverLongItLooks(@TempDir Path folder) throws IOException {
        var edition = given.edition();
        var gathering = door.gathering(edition, "Warsztat");
        var code = door.code(door.guest(gathering, "Anna Kos"));
        try (var withCamera = Browser.startWithCamera(film(code, folder.resolve("badge.mjpeg")))) {
            var page = atTheDoor(withCamera, edition, gathering);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Skanuj aparatem")).click();

            await().atMost(Duration.ofMinutes(3)).until(() -> door.came(gathering) == 1);
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Anna Kos: w");
            Sight.picture(page, "check-in-camera", ColorScheme.LIGHT);
            page.context().close();
        }
    }

    /** A badge that is held before a camera. */
    private static Path film(String code, Path file) throws IOException {
        var png = Base64.getDecoder().decode(new QrCode(code).address().substring("data:image/png;base64,".length()));
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 640, 480);
        pen.drawImage(ImageIO.read(new ByteArrayInputStream(png)), 170, 90, 300, 300, null);
        pen.dispose();
        var frame = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", frame);
        frame.writeBytes(frame.toByteArray());
        return Files.write(file, frame.toByteArray());
    }

    private Page atTheDoor(Given.Edition edition, GatheringId gathering) {
        return atTheDoor(guests.browser(), edition, gathering);
    }

    private Page atTheDoor(Browser phone, Given.Edition edition, GatheringId gathering) {
        var email = "door-" + gathering + "@example.org";
        var person = joining.join(Actor.TANDEM, email, "Ola Wrona", Language.PL, Beginning.PASSWORD);
        joining.seat(Actor.TANDEM, person, edition.house().id(), java.util.Set.of(Role.COORDINATOR));
        door.opens(gathering);
        var page = phone.open(390, ColorScheme.LIGHT, Language.PL);
        page.navigate(guests.at("/pl/sign-in"));
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(Beginning.PASSWORD);
        page.waitForNavigation(() -> page.locator("form:has(input[name=password]) button").click());
        page.navigate(guests.at("/gatherings/" + gathering));
        page.waitForNavigation(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wejście")).click());
        assertThat(page.locator("[data-ready]")).isVisible();
        return page;
    }

    private static void press(Page page, String guest, String button) {
        page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(guest))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
    }

    private static void show(Page page, String code) {
        page.getByLabel("Kod spod obrazka QR").fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wpuść").setExact(true)).click();
    }
}
