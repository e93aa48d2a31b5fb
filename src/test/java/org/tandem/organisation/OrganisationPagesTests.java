package org.tandem.organisation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.Statements;
import org.tandem.WholeProgram;
import org.tandem.account.Joining;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.organisation.identifier.Nip;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@WholeProgram
@Transactional
class OrganisationPagesTests {

    private static final Identifier NIP = Nip.complete("123456789").or(() -> Nip.complete("123456780")).orElseThrow();

    @Autowired
    MockMvc browser;

    @Autowired
    Profiles profiles;

    @Autowired
    Joining joining;

    @Autowired
    JdbcClient jdbc;

    private PersonId anna;
    private PersonId bert;
    private PersonId coordinator;
    private OrganisationId dolina;

    @BeforeEach
    void anOrganisationAndAHouse() {
        anna = someone("anna");
        bert = someone("bert");
        coordinator = someone("cecylia");
        var house = HouseId.next();
        jdbc.sql(
                "insert into house (id, name, slug, languages, time_zone, version) values (:id, 'Dom', :slug, '{PL}', 'Europe/Warsaw', 0)")
                .param("id", house.value()).param("slug", "dom-" + house).update();
        joining.seat(Actor.TANDEM, coordinator, house, Set.of(Role.COORDINATOR));
        dolina = profiles.found(Actor.of(anna),
                new Founding(Basics.of("Zielona Dolina", OrganisationKind.NGO), List.of(NIP), false));
    }

    @Test
    void theOrganisationsPageShowsOneNextStep() throws Exception {
        assertThat(page(anna, get("/organisation"), 200)).contains("Zielona Dolina", "/organisation/edit#basics")
                .doesNotContain("#logo");
    }

    @Test
    void everyPartOfTheProfileIsShownOnItsPages() throws Exception {
        var member = new Actor(anna, dolina, null, Set.of(Role.OWNER, Role.MEMBER));
        profiles.setSeat(member, dolina, Seat.in("2466011", "ul. Zwycięstwa 1"));
        profiles.setAreas(member, dolina, List.of("sdg:13"));
        profiles.setNeedsAndOffers(member, dolina, List.of(new NeedOrOffer(NeedOrOffer.Direction.NEED, ContributionKind.TIME,
                new BigDecimal("1500.5"), "godzin", NeedOrOffer.Period.MONTHLY, "Ogród")));
        profiles.setCapacityCard(member, dolina, new CapacityCard(12, 3, BigDecimal.TEN, "PLN", "Zawsze we dwoje"));

        assertThat(page(anna, get("/organisation"), 200)).contains("Gliwice", "godzin", "Zawsze we dwoje");
        assertThat(page(anna, get("/organisation/edit"), 200)).contains("ul. Zwycięstwa 1", "value=\"sdg:13\" checked",
                "co miesiąc");
    }

    @Test
    void somebodyWithoutAnOrganisationLooksForHersOrFoundsIt() throws Exception {
        assertThat(browser.perform(get("/organisation").with(signedIn(bert))).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/joining");
        page(bert, post("/organisations").param("name", "Nowa").param("kind", "NGO").param("krs", "").param("nip", ""), 302);
        assertThat(page(bert, get("/organisation"), 200)).contains("Nowa");
    }

    @Test
    void anIdentifierThatIsHereAlreadyIsRefusedAndTheOrganisationCanBeClaimed() throws Exception {
        var form = post("/organisations").param("name", "Druga Dolina").param("kind", "NGO").param("nip", NIP.value());

        assertThat(page(bert, form, 422)).contains("Zielona Dolina", "/joining/" + dolina + "/claim",
                "value=\"Druga Dolina\"");
        page(bert, post("/joining/" + dolina + "/claim").param("words", "To ja"), 302);
        assertThat(page(coordinator, get("/organisations/claims"), 200)).contains("Zielona Dolina", "To ja");
        var claim = jdbc.sql("select id from claim where organisation = ?").param(dolina.value()).query(UUID.class).single();
        page(coordinator, post("/organisations/claims/" + claim + "/grant"), 302);
        assertThat(page(bert, get("/organisation"), 200)).contains("Zielona Dolina");
    }

    @Test
    void somebodyNewFindsHerOrganisationByNameOrNumberAsksToJoinAndTheOwnerAnswers() throws Exception {
        assertThat(page(bert, get("/joining"), 200)).contains("Witamy w Tandemie", "/organisations/new",
                "<a href=\"/pl\">Strona publiczna</a>");
        assertThat(page(bert, get("/joining").param("q", "zi"), 200)).contains("co najmniej trzy znaki");
        assertThat(page(bert, get("/joining").param("q", NIP.value().substring(0, 3) + "-" + NIP.value().substring(3)), 200))
                .contains("Zielona Dolina");
        assertThat(page(bert, get("/joining").param("q", "zielona dol"), 200))
                .contains("/joining/" + dolina + "/request", "/joining/" + dolina + "/claim");

        page(bert, post("/joining/" + dolina + "/request"), 302);
        assertThat(page(bert, get("/joining").param("q", "zielona"), 200)).contains("Twoje prośby", "prośba czeka")
                .doesNotContain("/joining/" + dolina + "/request");
        var request = jdbc.sql("select id from join_request where organisation = ?").param(dolina.value()).query(UUID.class)
                .single();
        assertThat(page(anna, get("/organisation/members"), 200))
                .contains("/organisation/members/requests/" + request + "/acceptance");
        page(anna, post("/organisation/members/requests/" + request + "/acceptance"), 302);
        assertThat(page(bert, get("/organisation"), 200)).contains("Zielona Dolina");
        page(anna, post("/organisation/members/requests/" + request + "/refusal"), 409);
        page(anna, post("/organisation/members/requests/" + UUID.randomUUID() + "/refusal"), 404);
    }

    @Test
    void theHouseTakesAClaimsAnswerBackFromItsPage() throws Exception {
        page(bert, post("/joining/" + dolina + "/claim"), 302);
        var claim = jdbc.sql("select id from claim where organisation = ?").param(dolina.value()).query(UUID.class).single();
        page(coordinator, post("/organisations/claims/" + claim + "/refusal").param("why", "Nie ma Pana w KRS"), 302);
        assertThat(page(bert, get("/joining"), 200)).contains("Nie ma Pana w KRS");
        assertThat(page(coordinator, get("/organisations/claims"), 200))
                .contains("/organisations/claims/" + claim + "/reopening");

        page(coordinator, post("/organisations/claims/" + claim + "/reopening"), 302);

        assertThat(page(coordinator, get("/organisations/claims"), 200)).contains("/organisations/claims/" + claim + "/grant");
        page(bert, post("/organisations/claims/" + claim + "/reopening"), 404);
    }

    @Test
    void aRegisterThatIsNotAmongTheUsualOnesIsNamedByItsCode() throws Exception {
        var address = "/organisations/" + dolina + "/identifiers";
        page(anna, post(address).param("scheme", "PL-KRS").param("other", "de-cr").param("number", "HRB 1234"), 302);
        assertThat(page(anna, get("/organisation"), 200)).contains("DE-CR", "HRB 1234");

        assertThat(page(anna, post(address).param("scheme", "PL-KRS").param("other", "XX-NIC").param("number", "1"), 422))
                .contains("id=\"e-other\"", "value=\"XX-NIC\"");
        assertThat(page(anna, post(address).param("scheme", "PL-KRS").param("number", "12345678901"), 422))
                .contains("id=\"e-number\"");
    }

    @Test
    void listsWhoseWordingNobodyHasCheckedAreShownAsProvisional() throws Exception {
        assertThat(page(anna, get("/organisation/edit"), 200)).contains("WSTĘPNE", "Polskie brzmienie tej listy");
        profiles.setAreas(new Actor(anna, dolina, null, Set.of(Role.OWNER)), dolina, List.of("sdg:13"));
        assertThat(page(anna, get("/organisation"), 200)).contains("WSTĘPNE");
    }

    @Test
    void aWrongNumberIsSaidAtItsFieldAndWhatWasTypedIsKept() throws Exception {
        var form = post("/organisations").param("name", "Zaułek").param("kind", "COMPANY").param("nip", "1234567890");

        assertThat(page(bert, form, 422)).contains("id=\"e-nip\"", "value=\"1234567890\"", "value=\"Zaułek\"");
        assertThat(page(anna, post("/organisations/" + dolina + "/basics").param("name", "").param("kind", "NGO")
                .param("website", "www.dolina.example"), 422)).contains("id=\"e-name\"", "value=\"www.dolina.example\"");
    }

    @Test
    void aMemberOfAnotherOrganisationGetsTheSame404AsForNothing() throws Exception {
        profiles.found(Actor.of(bert), Founding.of("Inna", OrganisationKind.NGO));

        page(bert, get("/organisations/" + dolina), 404);
        page(bert, get("/organisations/" + dolina + "/edit"), 404);
        page(bert, post("/organisations/" + dolina + "/basics").param("name", "Moja").param("kind", "NGO"), 404);
        page(bert, post("/organisations/" + dolina + "/basics").param("name", "").param("kind", "NGO"), 404);
        page(bert, get("/organisations/" + OrganisationId.next() + "/edit"), 404);
        page(bert, get("/organisations"), 404);
        page(bert, get("/organisations/claims"), 404);
    }

    @Test
    void theHouseEditsOnRecord() throws Exception {
        page(coordinator, post("/organisations/" + dolina + "/basics").param("name", "Zielona Dolina").param("kind", "OTHER"),
                302);

        assertThat(jdbc
                .sql("select count(*) from audit_line where subject = :id and act = 'organisation.edit' and house is not null")
                .param("id", dolina.value()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aMunicipalityIsChosenAmongThoseThatMatchWhatWasTyped() throws Exception {
        var address = "/organisations/" + dolina + "/seat";

        assertThat(page(anna, post(address).param("place", "Dąbrowa"), 422)).contains("type=\"radio\" name=\"terc\"",
                "value=\"Dąbrowa\"");
        page(anna, post(address).param("place", "Gliwice").param("terc", "2466011"), 302);
        assertThat(page(anna, get("/organisation"), 200)).contains("Gliwice");
        assertThat(page(anna, post(address).param("place", "Atlantyda"), 422)).contains("id=\"e-place\"");
    }

    @Test
    void theSearchFindsANameWithoutItsMarksAndANumber() throws Exception {
        profiles.found(Actor.TANDEM, Founding.of("Fundacja Ząbkowice", OrganisationKind.NGO));

        assertThat(page(coordinator, get("/organisations").param("q", "Zabkowice"), 200)).contains("Fundacja Ząbkowice")
                .doesNotContain("Zielona Dolina");
        assertThat(page(coordinator, get("/organisations").param("q", NIP.value()), 200)).contains("Zielona Dolina")
                .doesNotContain("Ząbkowice");
    }

    @Test
    void theListSendsAsManyStatementsForThirtyRowsAsForOne() throws Exception {
        var one = Statements.during(() -> page(coordinator, get("/organisations").param("q", "zielona"), 200));
        IntStream.range(0, 30).forEach(i -> profiles.found(Actor.TANDEM, Founding.of("Zielona " + i, OrganisationKind.NGO)));
        var thirty = Statements.during(() -> page(coordinator, get("/organisations").param("q", "zielona"), 200));

        assertThat(thirty).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void theListGoesOnBehindItsLastRowInPolishOrder() throws Exception {
        IntStream.range(0, 29)
                .forEach(i -> profiles.found(Actor.TANDEM, Founding.of("Xenia Łąka %02d".formatted(i), OrganisationKind.NGO)));
        profiles.found(Actor.TANDEM, Founding.of("Xenia Zielona Dolina", OrganisationKind.NGO));
        profiles.found(Actor.TANDEM, Founding.of("Xenia Żuraw", OrganisationKind.NGO));
        var first = page(coordinator, get("/organisations").param("q", "xenia"), 200);
        var after = first.replaceAll("(?s).*after=([0-9a-f-]{36}).*", "$1");

        assertThat(first).contains("Łąka 28", "Xenia Zielona Dolina").doesNotContain("Żuraw");
        assertThat(page(coordinator, get("/organisations").param("q", "xenia").param("after", after), 200)).contains("Żuraw")
                .doesNotContain("Łąka 28");
    }

    @Test
    void aLogoIsRefusedByItsContentAndServedToEverybodyOnceItIsOne() throws Exception {
        var address = "/organisations/" + dolina + "/logo";
        var text = new MockMultipartFile("logo", "logo.png", "image/png",
                "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", png);

        assertThat(page(anna, multipart(address).file(text), 422)).contains("To nie jest obraz PNG ani JPEG.");
        page(anna, multipart(address).file(new MockMultipartFile("logo", "x", "text/plain", png.toByteArray())), 302);
        var shown = browser.perform(get(address)).andReturn().getResponse();
        assertThat(shown.getContentType()).isEqualTo("image/png");
        assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        var again = browser.perform(get(address).header("If-None-Match", String.valueOf(shown.getHeader("ETag")))).andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
    }

    private String page(PersonId person,
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request,
            int status) throws Exception {
        var answer = browser.perform(request.with(signedIn(person)).with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor signedIn(PersonId person) {
        return user(person.toString());
    }

    private PersonId someone(String name) {
        return joining.join(Actor.TANDEM, name + "-" + UUID.randomUUID() + "@example.org", name, Language.PL, null);
    }
}
