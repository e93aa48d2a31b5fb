package org.tandem.organisation;

import java.math.BigDecimal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.shared.Actor;
import org.tandem.shared.OrganisationId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tandem.Given.signedIn;

/** An organisation sits in one of Poland's municipalities or abroad, never in both. */
@WholeProgram
@Transactional
class SeatTests {

    @Autowired
    Given given;

    @Autowired
    Profiles profiles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    private Actor anna;
    private OrganisationId id;

    @BeforeEach
    void anOrganisation() {
        var member = given.organisation();
        anna = member.actor();
        id = member.organisation();
    }

    @Test
    void aSeatMayLieAbroad() {
        var ostrava = new Abroad("CZ", " Ostrava ", new BigDecimal("49.8209"), new BigDecimal("18.2625"));
        profiles.setSeat(anna, id, Seat.in("2466011", null));
        profiles.setSeat(anna, id, new Seat(null, ostrava, "Nádražní 1"));
        profiles.setSeat(anna, id, new Seat(null, ostrava, "Nádražní 1"));

        assertThat(jdbc.sql("select * from organisation where id = ?").param(id.value()).query().singleRow())
                .containsEntry("municipality", null).containsEntry("abroad_country", "CZ").containsEntry("abroad_town", "Ostrava")
                .containsEntry("seat", "49.82090;18.26250;CZ;Ostrava");
        assertThat(jdbc.sql("select count(*) from audit_line where subject = ? and act = 'organisation.edit'").param(id.value())
                .query(Integer.class).single()).as("the third says nothing new").isEqualTo(2);

        profiles.setSeat(anna, id, Seat.in("2466011", null));
        assertThat(jdbc.sql("select seat from organisation where id = ?").param(id.value()).query(String.class).single())
                .isEqualTo("2466011");
    }

    @Test
    void aSeatLiesInOneCountryThatThereIs() {
        var zero = BigDecimal.ZERO;
        assertThatThrownBy(() -> new Abroad("PL", "Gliwice", zero, zero)).hasMessage("organisation.abroad.country");
        assertThatThrownBy(() -> new Abroad("XX", "Nirgendwo", zero, zero)).hasMessage("organisation.abroad.country");
        assertThatThrownBy(() -> new Abroad("CZ", " ", zero, zero)).hasMessage("organisation.abroad.town");
        assertThatThrownBy(() -> new Abroad("CZ", "A;B", zero, zero)).hasMessage("organisation.abroad.town");
        assertThatThrownBy(() -> new Abroad("CZ", "Ostrava", new BigDecimal("90.1"), zero))
                .hasMessage("organisation.abroad.point");
        assertThatThrownBy(() -> new Abroad("CZ", "Ostrava", zero, new BigDecimal("1.000001")))
                .hasMessage("organisation.abroad.point");
        var ostrava = new Abroad("CZ", "Ostrava", zero, zero);
        assertThatThrownBy(() -> new Seat("2466011", ostrava, null)).hasMessage("organisation.seat.once");
    }

    @Test
    void theDatabaseTakesNoHalfSeat() {
        assertThatThrownBy(
                () -> jdbc.sql("update organisation set abroad_country = 'CZ' where id = ?").param(id.value()).update())
                .hasMessageContaining("seat_abroad_is_whole");
    }

    @Test
    void theDatabaseKeepsASeatInOnePlace() {
        assertThatThrownBy(() -> jdbc.sql("""
                update organisation set municipality = '2466011', abroad_country = 'CZ', abroad_town = 'Ostrava', abroad_latitude = 49,
                       abroad_longitude = 18 where id = ?
                """).param(id.value()).update()).hasMessageContaining("seat_is_here_or_abroad");
    }

    @Test
    void aSeatAbroadIsTypedWithItsPointAndWhatIsMissingIsSaidAtItsField() throws Exception {
        assertThat(page(seat().param("country", "CZ").param("town", "Ostrava").param("latitude", "nowhere"), 422))
                .contains("id=\"e-latitude\"", "value=\"nowhere\"", "value=\"CZ\" selected");
        assertThat(page(seat().param("country", "CZ").param("latitude", "49,8").param("longitude", "18"), 422))
                .contains("id=\"e-town\"");
        assertThat(page(seat().param("country", "PL").param("town", "A").param("latitude", "1").param("longitude", "1"), 422))
                .contains("id=\"e-country\"");
        page(seat().param("place", "Gliwice").param("country", "CZ").param("town", "Ostrava").param("latitude", "49,8209")
                .param("longitude", "18.2625"), 302);

        assertThat(page(get("/organisation"), 200)).contains("Ostrava, ");
        assertThat(page(get("/organisation/edit"), 200)).contains("value=\"49.8209\"", "value=\"18.2625\"");
    }

    private MockHttpServletRequestBuilder seat() {
        return post("/organisations/" + id + "/seat");
    }

    private String page(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return http.perform(request.with(signedIn(anna)).with(csrf())).andExpect(status().is(expected)).andReturn().getResponse()
                .getContentAsString();
    }
}
