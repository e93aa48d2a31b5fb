package org.tandem.journey;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.picture.Licence;
import org.tandem.press.Briefing;
import org.tandem.press.Caption;
import org.tandem.press.PressPhotoId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody whom a photo shows is asked by mail, agrees, is seen, and withdraws by the same link: the photo is gone at once. */
@Journey
class FromQuestionToWithdrawalTests {

    static final String PHOTO = "A bridge that was painted in one Saturday";

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Beginning beginning;

    @Autowired
    Post post;

    @Autowired
    Briefing briefing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPhotoIsPublicFromHerAnswerUntilHerWithdrawal() throws IOException {
        var house = beginning.house("House by the River", "Ida Field", "ida@house.test", Language.EN);
        var edition = beginning.edition(house,
                new Translated("Edycja zgód", "Edition der Einwilligungen", "Edition of consents"));
        var photo = briefing.addPhoto(house.coordinator(), edition,
                new Caption(Translated.of(Language.EN, PHOTO), "Ida Field", Licence.PRESS), picture());
        var press = "/en/editions/" + slug(edition) + "/press";
        try (var ida = visitor("ida", 1440); var lena = visitor("lena", 390); var guest = visitor("guest", 820)) {
            ida.signIn(house.email());
            writesDownAndAsks(ida, edition);
            saysWhoIsOnIt(ida, edition);
            guest.open(press);
            isHidden(guest, photo);
            agrees(lena);
            guest.reload();
            guest.sees(PHOTO);
            assertThat(status(guest, photo)).isEqualTo(200);
            withdraws(lena);
            guest.reload();
            isHidden(guest, photo);
        }
    }

    private static void writesDownAndAsks(Visitor ida, EditionId edition) {
        ida.open("/editions/" + edition);
        ida.follow("Consents");
        ida.follow("Add a person");
        ida.type("Name", "Lena Brook");
        ida.type("Email address", "lena@brook.test");
        ida.choose("Language of the question", "English");
        ida.press("Save");
        ida.sees("Lena Brook has been added.");
        ida.tick("Ask for", "Press");
        ida.press("Send the question");
        ida.sees("The question is on its way.");
    }

    private static void saysWhoIsOnIt(Visitor ida, EditionId edition) {
        ida.open("/editions/" + edition + "/press");
        ida.sees("Say who can be recognised here");
        ida.leave(ida.page().locator("a[href$='#persons']"));
        ida.tick("Who can be recognised here", "Lena Brook");
        ida.press("Save who is here");
        ida.sees("Not public, because a consent is missing: Lena Brook (asked)");
    }

    private void agrees(Visitor lena) {
        lena.open(post.link("lena@brook.test", "House by the River asks: may we show you?"));
        lena.sees("photos of me are offered to the press");
        lena.tick("What do you agree to?", "Press");
        lena.press("I agree to what I have ticked");
        lena.sees("Thank you, your answer is kept.");
    }

    private void withdraws(Visitor lena) {
        lena.open(post.link("lena@brook.test", "House by the River asks: may we show you?"));
        lena.pressTwice("Withdraw: Press", "Withdraw");
        lena.sees("Withdrawn. What shows you for this use is no longer public.");
    }

    private void isHidden(Visitor guest, PressPhotoId photo) {
        guest.seesNot(PHOTO);
        assertThat(status(guest, photo)).isEqualTo(404);
    }

    private int status(Visitor guest, PressPhotoId photo) {
        return guest.page().request().get(guests.at("/press-photos/" + photo)).status();
    }

    private String slug(EditionId edition) {
        return jdbc.sql("select slug from edition where id = ?").param(edition.value()).query(String.class).single();
    }

    private static byte[] picture() throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "jpeg", file);
        return file.toByteArray();
    }

    private Visitor visitor(String name, int width) {
        return guests.comes("consent-" + name, width, width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT,
                Language.EN);
    }
}
