package org.tandem.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.shared.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.Given.signedIn;

/** How a company finds whom to talk to: what it asks for stands in the address, and a profile is read in full before anybody is named. */
@WholeProgram
class ProfilesPageTests {

    private static final Pattern CARD = Pattern.compile("class=\"card__link\"[^>]*>([^<]+)<");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private Given.Edition edition;
    private Given.Participant company;
    private String profiles;

    @BeforeEach
    void aCompanyReads() {
        edition = given.edition();
        company = given.company(edition);
        profiles = "/editions/" + edition.id() + "/profiles";
    }

    @Test
    void itFiltersByAreaSeatNeedAndFreePlacesAndSearches() {
        social("Ślady Śniegu", 3, "2466011", "sdg:13", "TIME");
        social("Ćwiczenia Źrebaków", 2, "2469011", "sdg:4", "MONEY");
        social("Opolski Łoś", 1, "1661011", "sdg:13", "TIME");

        assertThat(names("")).containsExactly("Ćwiczenia Źrebaków", "Opolski Łoś", "Ślady Śniegu");
        assertThat(names("?area=sdg:13")).containsExactly("Opolski Łoś", "Ślady Śniegu");
        assertThat(names("?seat=24")).containsExactly("Ćwiczenia Źrebaków", "Ślady Śniegu");
        assertThat(names("?seat=2466")).containsExactly("Ślady Śniegu");
        assertThat(names("?need=MONEY")).containsExactly("Ćwiczenia Źrebaków");
        assertThat(names("?search=SLADY")).containsExactly("Ślady Śniegu");
        assertThat(names("?search=los")).containsExactly("Opolski Łoś");
        assertThat(names("?search=%25")).hasSize(3);
        assertThat(names("?sort=free")).containsExactly("Ślady Śniegu", "Ćwiczenia Źrebaków", "Opolski Łoś");
        assertThat(names("?sort=seat")).containsExactly("Opolski Łoś", "Ślady Śniegu", "Ćwiczenia Źrebaków");
        assertThat(names("?area=sdg:4&seat=16")).isEmpty();
    }

    @Test
    void whoHasNoPlaceLeftIsLeftOutWhereThatIsAskedFor() {
        var full = social("Pełna", 1, "2466011", "sdg:13", "TIME");
        social("Wolna", 1, "2466011", "sdg:13", "TIME");
        given.accepted(given.company(edition), full);

        assertThat(names("")).containsExactly("Pełna", "Wolna");
        assertThat(names("?free=true")).containsExactly("Wolna");
    }

    @Test
    void itPagesByKeyAndKeepsWhatWasAskedFor() {
        for (int i = 0; i < 30; i++) social("Koło %02d".formatted(i), 1 + i % 3, "2466011", "sdg:13", "TIME");
        for (var sort : ProfileFilter.SORTS) {
            var all = new ArrayList<>(names("?area=sdg:13&sort=" + sort));
            assertThat(all).hasSize(24);
            var next = NEXT.matcher(read(profiles + "?area=sdg:13&sort=" + sort, company.actor()));
            assertThat(next.find()).isTrue();
            var address = next.group(1).replace("&amp;", "&");
            assertThat(address).contains("area=sdg%3A13", "sort=" + sort, "after=");
            all.addAll(cards(http.get().uri(java.net.URI.create(address)).with(signedIn(company.actor()))));
            assertThat(all).hasSize(30).doesNotHaveDuplicates();
        }
    }

    @Test
    void aProfileIsReadInFullBeforeTheOrganisationIsNamed() {
        var social = social("Ślady", 3, "2466011", "sdg:13", "TIME");
        var page = profiles + "/" + social.id();

        assertThat(read(profiles, company.actor())).contains("href=\"" + page + "\"");
        assertThat(read(page, company.actor())).contains("Gliwice", "Opis organizacji Ślady", "Trzy soboty",
                page + "/nomination");
        assertThat(read(page + "/nomination", company.actor())).contains("name=\"reason\"", "Opis organizacji Ślady");
    }

    @Test
    void onlyAQualifiedCompanyOfTheEditionReadsThem() {
        var social = social("Ślady", 3, "2466011", "sdg:13", "TIME");
        for (var stranger : List.of(social.actor(), given.organisation().actor(), given.company(given.edition()).actor(),
                given.applied(edition, org.tandem.programme.Side.BUSINESS).actor()))
            for (var page : List.of("", "/" + social.id(), "/" + social.id() + "/nomination"))
                assertThat(http.get().uri(profiles + page).with(signedIn(stranger))).as(page).hasStatus(404);
        for (var forged : List.of("?after=x", "?after=a%7Cb", "/nonsense", "/" + company.id()))
            assertThat(http.get().uri(java.net.URI.create(profiles + forged)).with(signedIn(company.actor()))).as(forged)
                    .hasStatus(404);
    }

    private Given.Participant social(String name, int capacity, String municipality, String area, String need) {
        var social = given.social(edition, capacity);
        jdbc.sql("""
                update organisation set name = :name, folded = lower(unaccent(:name)), municipality = :municipality,
                       areas = array[:area], description_pl = 'Opis organizacji ' || :name where id = :id
                """).param("name", name).param("municipality", municipality).param("area", area)
                .param("id", social.member().organisation().value()).update();
        jdbc.sql(
                "insert into need_or_offer (organisation, position, direction, kind, words) values (?, 1, 'NEED', ?, 'Trzy soboty')")
                .params(social.member().organisation().value(), need).update();
        return social;
    }

    private List<String> names(String query) {
        return cards(http.get().uri(java.net.URI.create(profiles + query)).with(signedIn(company.actor())));
    }

    private static List<String> cards(MockMvcTester.MockMvcRequestBuilder page) {
        return CARD.matcher(text(page)).results().map(card -> card.group(1)).toList();
    }

    private String read(String page, Actor actor) {
        return text(http.get().uri(page).with(signedIn(actor)));
    }

    private static String text(MockMvcTester.MockMvcRequestBuilder page) {
        return new String(page.exchange().getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
