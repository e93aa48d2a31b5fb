package org.tandem.gathering;

import java.io.StringReader;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.gathering.AgendaItem.Kind;
import org.tandem.gathering.AgendaItem.Speaker;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tandem.Given.signedIn;

@WholeProgram
class ConveningTests {

    private static final Translated NONE = new Translated(null, null, null);

    private final Given given;
    private final Convening convening;
    private final Arranging arranging;
    private final JdbcClient jdbc;
    private final MockMvc browser;

    @Autowired
    ConveningTests(Given given, Convening convening, Arranging arranging, JdbcClient jdbc, MockMvc browser) {
        this.given = given;
        this.convening = convening;
        this.arranging = arranging;
        this.jdbc = jdbc;
        this.browser = browser;
    }

    @Test
    void onlyWhoKnowsWhereItIsCanAnnounceIt() {
        var edition = given.edition();
        var gathering = convening.plan(edition.house().coordinator(), edition.id(), plan(10, Place.OPEN, Admission.PUBLIC));

        assertThatThrownBy(() -> convening.publish(edition.house().coordinator(), gathering))
                .hasMessage("gathering.without-place");
        assertThatThrownBy(
                () -> jdbc.sql("update gathering set state = 'PUBLISHED' where id = ?").param(gathering.value()).update())
                .hasMessageContaining("what_is_announced_has_a_place");
    }

    @Test
    void anotherHouseFindsNoGathering() {
        var edition = given.edition();
        var gathering = announced(edition, 10);
        var stranger = given.house().coordinator();

        assertThatThrownBy(() -> convening.cancel(stranger, gathering, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> convening.replan(stranger, gathering, plan(11, hall(), Admission.PUBLIC)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> arranging.add(stranger, gathering, talk("x", 5))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsCalledOffStaysCalledOff() {
        var edition = given.edition();
        var gathering = announced(edition, 10);
        var coordinator = edition.house().coordinator();
        assertThatThrownBy(() -> convening.cancel(coordinator, gathering, " ")).hasMessage("gathering.cancelled-without-reason");

        convening.cancel(coordinator, gathering, "Ill");

        assertThatThrownBy(() -> convening.replan(coordinator, gathering, plan(12, hall(), Admission.PUBLIC)))
                .hasMessage("gathering.cancelled");
        assertThatThrownBy(() -> jdbc.sql("update gathering set state = 'PUBLISHED', reason = null where id = ?")
                .param(gathering.value()).update()).hasMessageContaining("stays cancelled");
    }

    @Test
    void eachActLeavesALine() {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var gathering = announced(edition, 10);
        convening.replan(coordinator, gathering, plan(12, hall(), Admission.PUBLIC));
        convening.cancel(coordinator, gathering, "Ill");

        assertThat(
                jdbc.sql("select act from audit_line where subject = ? order by id").param(gathering.value()).query(String.class)
                        .list())
                .containsExactly("gathering.plan", "gathering.publish", "gathering.replan", "gathering.cancel");
    }

    @Test
    void anItemThatMovesTakesTheTimesOfAllOthersWithIt() {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var gathering = announced(edition, 10);
        arranging.add(coordinator, gathering, talk("Welcome", 15));
        arranging.add(coordinator, gathering, talk("Long", 45));
        var last = arranging.add(coordinator, gathering, talk("Last", 10));

        arranging.move(coordinator, gathering, last, 1);

        assertThat(agenda(gathering)).containsExactly("10:00 Last", "10:10 Welcome", "10:25 Long");
    }

    @Test
    void anItemThatIsRemovedLeavesNoGap() {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var gathering = announced(edition, 10);
        var first = arranging.add(coordinator, gathering, talk("Welcome", 15));
        arranging.add(coordinator, gathering, talk("Long", 45));

        arranging.remove(coordinator, gathering, first);
        arranging.add(coordinator, gathering, talk("New", 5));

        assertThat(agenda(gathering)).containsExactly("10:00 Long", "10:45 New");
    }

    @Test
    void aSpeakerWhoWithdrawsIsNotNamedInPublicAnyMore() throws Exception {
        var edition = given.edition();
        var gathering = announced(edition, 10);
        arranging.add(edition.house().coordinator(), gathering,
                new AgendaItem(Kind.TALK, new Translated(null, null, "Talk"), 5, null,
                        List.of(new Speaker("Anna Nowhere", true), new Speaker("Bert Nowhere", false))));

        assertThat(page("/en/gatherings/" + slug(gathering))).contains("Bert Nowhere").doesNotContain("Anna Nowhere");
    }

    @Test
    void aGatheringByInvitationIsThereForParticipantsAndForNobodyElse() throws Exception {
        var edition = given.edition();
        var participant = given.social(edition);
        var gathering = convening.plan(edition.house().coordinator(), edition.id(), plan(10, hall(), Admission.INVITED));
        convening.publish(edition.house().coordinator(), gathering);
        var address = "/en/gatherings/" + slug(gathering);

        assertThat(browser.perform(get(address)).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(
                browser.perform(get(address).with(signedIn(given.organisation().actor()))).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        assertThat(browser.perform(get(address).with(signedIn(participant.actor()))).andReturn().getResponse().getStatus())
                .isEqualTo(200);
        assertThat(page("/en/gatherings")).doesNotContain(slug(gathering));
    }

    @Test
    void aSubscribedCalendarHearsOfChangesAndCancellations() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var gathering = announced(edition, 10);
        var first = event(edition);

        convening.replan(coordinator, gathering, plan(12, hall(), Admission.PUBLIC));
        var moved = event(edition);
        convening.cancel(coordinator, gathering, "Ill");
        var cancelled = event(edition);

        assertThat(List.of(moved.getUid().orElseThrow(), cancelled.getUid().orElseThrow()))
                .containsOnly(first.getUid().orElseThrow());
        assertThat(List.of(value(first, "SEQUENCE"), value(moved, "SEQUENCE"), value(cancelled, "SEQUENCE"))).containsExactly("0",
                "1", "2");
        assertThat(value(moved, "DTSTART")).isEqualTo("20270226T110000Z");
        assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void aCalendarFileComesBackAsItWasWritten() throws Exception {
        var edition = given.edition();
        announced(edition, 10);

        var read = calendar(edition);

        assertThat(read.validate().hasErrors()).isFalse();
        assertThat(new CalendarBuilder().build(new StringReader(read.toString()))).isEqualTo(read);
    }

    @Test
    void aMistakeStandsAtItsFieldAndNothingTypedIsLost() throws Exception {
        var edition = given.edition();
        var answer = browser.perform(post("/editions/" + edition.id() + "/gatherings").with(csrf())
                .with(signedIn(edition.house().coordinator()))
                .param("kind", "WORKSHOP").param("admission", "PUBLIC").param("title-pl", "Nocny warsztat")
                .param("speaks-pl", "on")
                .param("day", "2027-03-28").param("from", "02:30").param("until", "05:00").param("zone", "Europe/Warsaw"))
                .andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Nocny warsztat").contains("id=\"e-from\"")
                .contains("There is no 02:30 at this place");
    }

    @Test
    void placeAndAccessAreSaidInTheLanguageOfWhoReads() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var place = new Place(new Translated("Sala", "Saal", null), "Rynek 1", new Translated("Winda", null, "Lift"), null, null,
                null);
        var gathering = convening.plan(coordinator, edition.id(), plan(10, place, Admission.PUBLIC));
        convening.publish(coordinator, gathering);

        assertThat(page("/de/gatherings/" + slug(gathering))).contains("Saal", "lang=\"pl\">Winda").doesNotContain("Sala<");
        assertThat(page("/en/gatherings/" + slug(gathering))).contains("lang=\"pl\">Sala", "Lift");
        assertThat(calendar(edition).toString()).contains("LOCATION:Sala\\, Rynek 1");
        assertThat(
                browser.perform(get("/gatherings/" + gathering + "/plan").with(signedIn(coordinator))).andReturn().getResponse()
                        .getContentAsString())
                .contains("name=\"place-de\"", "value=\"Saal\"", "name=\"access-en\"", "Lift");
    }

    private List<String> agenda(GatheringId gathering) {
        return agendas.of(gathering, LocalDateTime.parse("2027-02-26T10:00")).stream()
                .map(row -> row.from().toLocalTime() + " " + row.title().en()).toList();
    }

    @Autowired
    private AgendaRow.Query agendas;

    private GatheringId announced(Given.Edition edition, int hour) {
        var coordinator = edition.house().coordinator();
        var gathering = convening.plan(coordinator, edition.id(), plan(hour, hall(), Admission.PUBLIC));
        convening.publish(coordinator, gathering);
        return gathering;
    }

    private static GatheringPlan plan(int hour, Place place, Admission admission) {
        var starts = LocalDateTime.of(2027, 2, 26, hour, 0);
        return new GatheringPlan(GatheringKind.MEETING, admission, new Translated("Spotkanie", null, "Gathering"), NONE,
                new Period(starts, starts.plusHours(3), ZoneId.of("Europe/Warsaw")), place, Set.of(Language.PL), 20);
    }

    private static Place hall() {
        return Place.at(Translated.of(Language.PL, "Hall"), "1, Street");
    }

    private static AgendaItem talk(String title, int minutes) {
        return new AgendaItem(Kind.TALK, new Translated(null, null, title), minutes, null, List.of());
    }

    private @Nullable String slug(GatheringId gathering) {
        return jdbc.sql("select slug from gathering where id = ?").param(gathering.value()).query(String.class).single();
    }

    private String page(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse().getContentAsString();
    }

    private Calendar calendar(Given.Edition edition) throws Exception {
        var slug = jdbc.sql("select slug from edition where id = ?").param(edition.id().value()).query(String.class).single();
        return new CalendarBuilder().build(new StringReader(page("/en/editions/" + slug + "/calendar.ics")));
    }

    private VEvent event(Given.Edition edition) throws Exception {
        return (VEvent) calendar(edition).getComponents("VEVENT").getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(it -> ((Property) it).getValue()).orElse("");
    }
}
