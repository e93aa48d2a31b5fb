package org.tandem.programme;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.shared.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** How a coordinator sets what her house is called and how it looks. */
@WholeProgram
class HousePageTests {

    private final Given given;
    private final Visit visit;
    private final JdbcClient jdbc;
    private final Given.House house;
    private final Actor coordinator;

    @Autowired
    HousePageTests(Given given, Visit visit, JdbcClient jdbc) {
        this.given = given;
        this.visit = visit;
        this.jdbc = jdbc;
        this.house = given.house();
        this.coordinator = house.coordinator();
    }

    @Test
    void aColourThatCannotBeReadOnOneOfTheGroundsIsRefusedWithTheReasonAtItsField() throws Exception {
        assertThat(visit.send(coordinator,
                post("/house/colour").param("seen", "0").param("light", "#ffcc00").param("dark", ""), 422))
                .contains("id=\"e-light\"", "On light ground this colour has a contrast of 1.3:1, and 4.5:1 is needed.",
                        "value=\"#ffcc00\"");
        assertThat(visit.send(coordinator,
                post("/house/colour").param("seen", "0").param("light", "#1f4e9c").param("dark", "#1f4e9c"), 422))
                .contains("id=\"e-dark\"", "On dark ground this colour has a contrast of", "value=\"#1f4e9c\"");
        assertThat(visit.send(coordinator,
                post("/house/colour").param("seen", "0").param("light", "blue; }").param("dark", ""), 422))
                .contains("id=\"e-light\"", "This is no colour written like #1f4e9c.");
        assertThat(acts()).isEmpty();
        visit.findsNothing(coordinator, "/houses/" + house.id() + "/accent.css");
    }

    @Test
    void aReadableColourIsServedForBothGroundsAndLeavesALine() throws Exception {
        visit.send(coordinator, post("/house/colour").param("seen", "0").param("light", "#1F4E9C").param("dark", ""), 302);

        assertThat(visit.read(coordinator, "/houses/" + house.id() + "/accent.css")).contains("light-dark(#1f4e9c, #");
        assertThat(acts()).containsExactly("house.colour");
        assertThat(jdbc.sql("select after ->> 'light' from audit_line where subject = ? and act = 'house.colour'")
                .param(house.id().value()).query(String.class).single()).isEqualTo("#1f4e9c");
    }

    @Test
    void aFileThatIsNoPictureIsRefusedHoweverItIsCalled() throws Exception {
        var damaged = Arrays.copyOf(picture("png"), 60);
        var disguised = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);

        assertThat(sent(disguised, 422)).contains("id=\"e-logo\"", "This is not a PNG or JPEG picture.");
        assertThat(sent("PK\u0003\u0004 an archive".getBytes(StandardCharsets.UTF_8), 422)).contains("id=\"e-logo\"");
        assertThat(sent(damaged, 422)).contains("id=\"e-logo\"");
        assertThat(sent(new byte[0], 422)).contains("id=\"e-logo\"");
        assertThat(acts()).isEmpty();
        visit.findsNothing(coordinator, "/houses/" + house.id() + "/logo");
    }

    @Test
    void ofAPictureOnlyWhatCanBeSeenIsKept() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write(picture("png"));
        bytes.write("<script>alert('behind the end')</script>".getBytes(StandardCharsets.UTF_8));

        sent(bytes.toByteArray(), 302);

        var logo = visit.answer(coordinator, get("/houses/" + house.id() + "/logo"), 200);
        assertThat(logo.getContentType()).isEqualTo("image/png");
        assertThat(new String(logo.getContentAsByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        visit.send(coordinator, post("/house/logo/removal").param("seen", "1"), 302);
        assertThat(acts()).containsExactly("house.show-logo", "house.show-logo");
    }

    @Test
    void whoeverWasSlowerSeesWhatIsStoredNowBesideWhatSheTyped() throws Exception {
        visit.send(coordinator, names("The first", 0), 302);

        assertThat(visit.send(coordinator, names("The second", 0), 409)).contains("Someone was faster", "Stored now", "The first",
                "value=\"The second\"", "name=\"seen\" value=\"1\"");
        visit.send(coordinator, names("The second", 1), 302);
        assertThat(visit.read(coordinator, "/house")).contains("value=\"The second\"").doesNotContain("Stored now");
        assertThat(acts()).containsExactly("house.name", "house.name");
    }

    @Test
    void ofTwoWhoChangeColourOrLogoTheSlowerIsTold() throws Exception {
        visit.send(coordinator, colour("#1f4e9c", 0), 302);

        assertThat(visit.send(coordinator, colour("#7a0019", 0), 409)).contains("Someone was faster", "Stored now",
                "<li>#1f4e9c</li>", "value=\"#7a0019\"", "name=\"seen\" value=\"1\"");
        assertThat(sent(picture("png"), 409)).contains("Someone was faster");
        visit.send(coordinator, post("/house/logo/removal").param("seen", "0"), 409);
        visit.send(coordinator, post("/house/logo/removal"), 404);
        visit.send(coordinator, colour("#7a0019", 1), 302);
        assertThat(acts()).containsExactly("house.colour", "house.colour");
        assertThat(visit.read(coordinator, "/houses/" + house.id() + "/accent.css")).contains("light-dark(#7a0019, #");
    }

    private static AbstractMockHttpServletRequestBuilder<?> colour(String light, int seen) {
        return post("/house/colour").param("seen", String.valueOf(seen)).param("light", light).param("dark", "");
    }

    @Test
    void theSameHoldsForAnInitiative() throws Exception {
        var at = "/initiatives/" + house.initiative();
        visit.send(coordinator, post(at).param("seen", "0").param("name-en", "The first").param("since", "2006-11"), 302);

        assertThat(visit.send(coordinator, post(at).param("seen", "0").param("name-en", "The second").param("since", "2007"),
                409))
                .contains("Stored now", "The first", "value=\"The second\"", "value=\"2007\"", "name=\"seen\" value=\"1\"");
    }

    @Test
    void anotherHousesInitiativeIsNotThereAndItsNamesStayAsTheyAre() throws Exception {
        var other = given.house();

        visit.findsNothing(coordinator, "/initiatives/" + other.initiative());
        visit.send(coordinator, post("/initiatives/" + other.initiative()).param("seen", "0").param("name-en", "Mine"), 404);
        visit.send(given.organisation().actor(), names("Mine", 0), 404);
        visit.findsNothing(given.organisation().actor(), "/house");
        assertThat(visit.read(other.coordinator(), "/house")).doesNotContain("Mine");
    }

    @Test
    void aHouseHasANameAndALanguage() throws Exception {
        assertThat(visit.send(coordinator, post("/house/names").param("seen", "0").param("name", " ").param("name-pl", "Dom"),
                422))
                .contains("id=\"e-name\"", "id=\"e-speaks-PL\"", "value=\"Dom\"");
    }

    private static AbstractMockHttpServletRequestBuilder<?> names(String name, int seen) {
        return post("/house/names").param("seen", String.valueOf(seen)).param("name", name).param("speaks-PL", "true");
    }

    private String sent(byte[] file, int status) throws Exception {
        return visit.send(coordinator,
                multipart("/house/logo").file(new MockMultipartFile("logo", "logo.png", "image/png", file)).param("seen", "0"),
                status);
    }

    private List<String> acts() {
        return jdbc.sql("select act from audit_line where subject = ? and act <> 'house.found' order by id")
                .param(house.id().value())
                .query(String.class).list().stream().map(Objects::requireNonNull).toList();
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
