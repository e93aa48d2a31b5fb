package org.tandem.attendance;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.gathering.GatheringId;
import org.tandem.registration.QrCode;
import org.tandem.shared.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The door without scripts, what a phone delivers, and what is printed and counted. */
@WholeProgram
@ExtendWith(OutputCaptureExtension.class)
class AttendancePagesTests {

    private final MockMvc browser;
    private final Given given;
    private final Door door;
    private final CheckingIn checkingIn;
    private final TestClock clock;
    private final Given.Edition edition;
    private final Actor coordinator;
    private final GatheringId gathering;
    private final String at;

    @Autowired
    AttendancePagesTests(MockMvc browser, Given given, Door door, CheckingIn checkingIn, TestClock clock) {
        this.clock = clock;
        this.browser = browser;
        this.given = given;
        this.door = door;
        this.checkingIn = checkingIn;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
        this.gathering = door.gathering(edition, "Warsztat");
        this.at = "/gatherings/" + gathering;
        door.opens(gathering);
    }

    @Test
    void beforeTheDayThePageSaysWhenTheDoorOpens() throws Exception {
        door.guest(gathering, "Anna Kos");
        clock.letGo();

        assertThat(text(get(at + "/check-in"), 200))
                .contains("Check-in opens on the day of the gathering", "1 person is on the list")
                .doesNotContain("data-door");
        assertThat(text(post(at + "/check-in/codes").param("code", door.code(door.guest(gathering, "Bert"))), 422))
                .contains("Check-in opens on the day of the gathering");
    }

    @Test
    void eachPageOfAGatheringHasTheSameTabsAndMarksItsOwn() throws Exception {
        for (var room : List.of("", "/registrations", "/check-in", "/attendance", "/feedback", "/materials")) {
            assertThat(text(get(at + room), 200)).contains("href=\"" + at + room + "\" aria-current=\"page\"")
                    .contains(List.of(at + "/registrations\"", at + "/check-in\"", at + "/attendance\"", at + "/feedback\"",
                            at + "/materials\""));
        }
        assertThat(text(get(at + "/questions"), 200)).contains("href=\"" + at + "/registrations\" aria-current=\"page\"");
        assertThat(text(get(at + "/badges"), 200)).contains("href=\"" + at + "/attendance\" aria-current=\"page\"");
    }

    @Test
    void withoutScriptsAButtonByTheNameLetsHerIn() throws Exception {
        var anna = door.guest(gathering, "Anna Kos");
        door.guest(gathering, "Bert Lis");
        assertThat(text(get(at), 200)).contains(at + "/check-in\"", at + "/attendance\"");
        assertThat(text(get(at + "/check-in"), 200)).contains("Anna Kos", "Bert Lis").doesNotContain(door.code(anna));
        assertThat(text(get(at + "/check-in").param("find", "kos"), 200)).contains("Anna Kos").doesNotContain("Bert Lis");

        var answer = answer(coordinator, post(at + "/check-in/attendees/" + anna), 302);

        assertThat(answer.getRedirectedUrl()).isEqualTo(at + "/check-in");
        assertThat(door.came(gathering)).isEqualTo(1);
        text(post(at + "/check-in/attendees/" + anna + "/undoing"), 302);
        assertThat(door.came(gathering)).isZero();
        text(post(at + "/check-in/attendees/" + anna + "/undoing"), 404);
    }

    @Test
    void aWrongCodeIsAnsweredWithAClearSentenceAndStaysInItsField() throws Exception {
        var other = door.guest(door.gathering(edition, "Giełda partnerstw"), "Cyryl");

        assertThat(text(post(at + "/check-in/codes").param("code", "NIE-MA-TAKIEGO"), 422)).contains("We do not know this code.",
                "value=\"NIE-MA-TAKIEGO\"");
        assertThat(text(post(at + "/check-in/codes").param("code", door.code(other)), 422))
                .contains("This code is for another gathering: Giełda partnerstw.").doesNotContain("Cyryl");
        assertThat(text(post(at + "/check-in/codes").param("code", " "), 422)).contains("id=\"e-code\"");
        var anna = door.guest(gathering, "Anna");
        text(post(at + "/check-in/codes").param("code", door.code(anna).replaceAll("(.{5})", "$1 ")), 302);
        assertThat(door.came(gathering)).isEqualTo(1);
    }

    @Test
    void aPhoneDeliversWhatItKeptAndHearsOfEachScan() throws Exception {
        var anna = door.guest(gathering, "Anna");
        var known = CheckInId.next();
        var strange = CheckInId.next();
        var now = Instant.now().toEpochMilli();

        var heard = text(post(at + "/check-in/scans").param("scan", known + "|" + now + "|" + door.code(anna))
                .param("scan", strange + "|" + now + "|A,B|C").param("scan", "nonsense"), 200);

        assertThat(heard).contains("\"scan\":\"" + known + "\",\"in\":true,\"attendee\":\"" + anna + "\"",
                "\"scan\":\"" + strange + "\",\"in\":false", "We do not know this code.").doesNotContain("nonsense");
        assertThat(text(post(at + "/check-in/scans").param("scan", known + "|" + now + "|" + door.code(anna)), 200))
                .contains("\"outcome\":\"DONE\"");
        assertThat(door.came(gathering)).isEqualTo(1);
    }

    @Test
    void whoIsRegisteredFindsHerCodeBehindTheLinkInHerMail() throws Exception {
        var registration = door.asked(gathering, Actor.TANDEM, "Dolina", "Anna Kos");
        var picture = new QrCode(door.code(door.first(registration))).address();
        assertThat(page(get(door.link(registration)))).contains("Anna Kos").doesNotContain(picture);

        door.confirm(registration);

        assertThat(page(get(door.link(registration)))).contains("Anna Kos", picture, "Twój kod na wejście");
    }

    @Test
    void theWorkerMayServeNothingButTheDoorOfItsGathering() throws Exception {
        var worker = answer(coordinator, get(at + "/check-in/worker.js"), 200);

        assertThat(worker.getHeader("Service-Worker-Allowed")).isEqualTo(at + "/check-in");
        assertThat(worker.getContentType()).startsWith("text/javascript");
        answer(given.house().coordinator(), get(at + "/check-in/worker.js"), 404);
    }

    @Test
    void figuresCountPeopleAndOrganisationsSideBySide() throws Exception {
        var company = given.company(edition);
        var anna = door.guest(gathering, company.actor(), "x", "Anna", "Adam");
        door.guest(gathering, company.actor(), "x", "Alicja");
        door.guest(gathering, given.social(edition).actor(), "x", "Bert");
        checkingIn.checkIn(coordinator, gathering, Scan.of(anna, Instant.now()));
        checkingIn.checkIn(coordinator, gathering, Scan.of(door.guest(gathering, "Cyryl"), Instant.now()));

        assertThat(text(get(at + "/attendance"), 200).replaceAll(" data-label=\"[^\"]*\"", "").replaceAll("\\s+", " ")).contains(
                "Business</th><td class=\"num\">3</td><td class=\"num\">1</td><td class=\"num\">1</td><td class=\"num\">1</td>",
                "Social</th><td class=\"num\">1</td><td class=\"num\">0</td><td class=\"num\">1</td><td class=\"num\">0</td>",
                "Guests</th><td class=\"num\">1</td><td class=\"num\">1</td>", "Business: 1 of 3 came");
    }

    @Test
    void badgesAndTheListArePrintedAndACameraReadsTheCode(CapturedOutput said) throws Exception {
        var anna = door.guest(gathering, given.company(edition).actor(), "x", "Anna Kos");
        for (int i = 0; i < 10; i++) door.guest(gathering, "Gość " + i);
        var code = door.code(anna);

        assertThat(text(get(at + "/badges"), 200)).contains("Anna Kos", new QrCode(code).address());
        assertThat(read(code)).isEqualTo(code);
        assertThat(printed(at + "/badges/badges.pdf", 2)).contains("Anna Kos", "Gość 9");
        assertThat(printed(at + "/attendance/list.pdf", 1)).contains("Anna Kos", "Signature");
        assertThat(said).as("every font is our own").doesNotContain("fallback font", "PDF/UA");
        answer(given.house().coordinator(), get(at + "/badges/badges.pdf"), 404);
        answer(given.social(edition).actor(), get(at + "/attendance"), 404);
    }

    private static String read(String code) throws Exception {
        var png = Base64.getDecoder().decode(new QrCode(code).address().substring("data:image/png;base64,".length()));
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    private String printed(String address, int pages) throws Exception {
        try (var document = Loader.loadPDF(answer(coordinator, get(address), 200).getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            return new PDFTextStripper().getText(document);
        }
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return answer(null, request, 200).getContentAsString(StandardCharsets.UTF_8);
    }

    private String text(AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
        return answer(coordinator, request, status).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(@Nullable Actor who, AbstractMockHttpServletRequestBuilder<?> request, int status)
            throws Exception {
        request.with(csrf());
        if (who != null) request.with(Given.signedIn(who));
        var answer = browser.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }
}
