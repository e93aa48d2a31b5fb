package org.tandem.observation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.negotiation.expert.Assigning;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an expert observes of a partnership reaches those whom it is for, word by word as it was written, and nobody else. */
@WholeProgram
class ObservingTests {

    private static final String SECRET = "zimorodek nad hałdą";

    private final WatchedPair.Giver given;
    private final Observing observing;
    private final Recommending recommending;
    private final Assigning assigning;
    private final Visit visit;
    private final JdbcClient jdbc;

    @Autowired
    ObservingTests(WatchedPair.Giver given, Observing observing, Recommending recommending, Assigning assigning, Visit visit,
            JdbcClient jdbc) {
        this.given = given;
        this.observing = observing;
        this.recommending = recommending;
        this.assigning = assigning;
        this.visit = visit;
        this.jdbc = jdbc;
    }

    @Test
    void aDraftIsKeptAsItIsTypedAndReadByNobodyElse() throws Exception {
        var pair = given.pair();
        var point = observing.begin(pair.expert(), pair.partnership(), PointKind.STRENGTH);
        var draft = MockMvcRequestBuilders.post(pair.page() + "/points/" + point + "/draft").header("HX-Request", "true")
                .param("words-" + point, SECRET).param("day-" + point, "9.5.");

        visit.send(pair.expert(), draft, 204);

        assertThat(visit.read(pair.expert(), pair.page())).contains(SECRET, "9.5.");
        for (var other : List.of(pair.company().actor(), pair.social().actor(), pair.house(), given.another(pair)))
            assertThat(visit.read(other, pair.page())).doesNotContain(SECRET, point.toString());
        visit.send(pair.house(), draft, 404);
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndNothingTypedIsLost() throws Exception {
        var pair = given.pair();
        var point = observing.begin(pair.expert(), pair.partnership(), PointKind.WEAKNESS);

        var answer = visit.send(pair.expert(), MockMvcRequestBuilders.post(pair.page() + "/points/" + point + "/versions")
                .param("words-" + point, SECRET).param("evidence-" + point, "MILESTONE"), 422);

        assertThat(answer).contains(SECRET, "e-feeling-" + point, "e-visibility-" + point, "e-day-" + point);
        assertThat(visit.read(pair.expert(), pair.page())).contains(SECRET);
    }

    @Test
    void whatIsForTheHouseReachesNobodyElse() throws Exception {
        var pair = given.pair();
        var point = shared(pair, PointKind.WEAKNESS, SECRET, Visibility.HOUSE);
        var other = given.another(pair);

        for (var reader : List.of(pair.expert(), pair.house()))
            assertThat(visit.read(reader, pair.page())).contains(SECRET);
        for (var reader : List.of(pair.company().actor(), pair.social().actor(), other)) {
            assertThat(visit.read(reader, pair.page())).doesNotContain(SECRET, point.toString());
            assertThat(visit.read(reader, "/partnerships/" + pair.partnership())).doesNotContain(SECRET).contains("none yet");
        }
        assertThat(visit.read(other, "/editions/" + pair.edition().id() + "/observations")).contains("Nothing has been shared");
        visit.send(pair.company().actor(), MockMvcRequestBuilders.post(pair.page() + "/points/" + point + "/replies")
                .param("reply-" + point, "We know!"), 404);
        assertThat(jdbc.sql("select count(*) from event_publication where serialized_event like ?").param("%" + point + "%")
                .query(Integer.class).single()).isZero();
        assertThatThrownBy(() -> jdbc.sql("""
                insert into point_reply (id, point, number, side, words, replied_at) values (gen_random_uuid(), ?, 1, 'SOCIAL', 'x', now())
                """).param(point.value()).update()).isInstanceOf(DataAccessException.class)
                .hasMessageContaining("reaches nobody else");
        assertThatThrownBy(() -> jdbc.sql("""
                insert into point_extract (id, point, number, wording_pl, writing, version) values (gen_random_uuid(), ?, 1, 'x', 1, 0)
                """).param(point.value()).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aSharedPointChangesOnlyByANewVersionAndTheOldOneStaysReadable() throws Exception {
        var pair = given.pair();
        var point = shared(pair, PointKind.STRENGTH, "pierwsze słowa", Visibility.PARTIES);

        observing.share(pair.expert(), pair.partnership(), point, WatchedPair.remark("drugie słowa", Visibility.PARTIES),
                Language.PL);

        assertThat(visit.read(pair.social().actor(), pair.page())).contains("pierwsze słowa", "drugie słowa",
                "1 earlier version");
        for (var change : List.of("update point_version set words = 'x' where point = ?",
                "delete from point_version where point = ?",
                "delete from observed_point where id = ?", "update observed_point set kind = 'WEAKNESS' where id = ?"))
            assertThatThrownBy(() -> jdbc.sql(change).param(point.value()).update()).as(change)
                    .isInstanceOf(DataAccessException.class);
        observing.drop(pair.expert(), pair.partnership(), point);
        assertThat(visit.read(pair.social().actor(), pair.page())).contains("drugie słowa");
    }

    @Test
    void aVersionForTheHouseLeavesThePartiesWhatTheyHad() throws Exception {
        var pair = given.pair();
        var point = shared(pair, PointKind.WEAKNESS, "co czytają obie", Visibility.PARTIES);

        observing.share(pair.expert(), pair.partnership(), point, WatchedPair.remark(SECRET, Visibility.HOUSE), Language.PL);

        assertThat(visit.read(pair.company().actor(), pair.page())).contains("co czytają obie")
                .doesNotContain(SECRET, "earlier version");
        assertThat(visit.read(pair.house(), pair.page())).contains("co czytają obie", SECRET);
        observing.answer(pair.company().actor(), pair.partnership(), point, "nasza odpowiedź");
        assertThat(visit.read(pair.social().actor(), pair.page())).contains("nasza odpowiedź");
    }

    @Test
    void onlyAnAssignedExpertObservesAndOnlyHerOwnPointsAreHers() throws Exception {
        var pair = given.pair();
        var other = given.another(pair);
        var point = shared(pair, PointKind.STRENGTH, "jej słowa", Visibility.PARTIES);

        for (var stranger : List.of(pair.house(), pair.company().actor()))
            assertThatThrownBy(() -> observing.begin(stranger, pair.partnership(), PointKind.STRENGTH))
                    .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> observing.share(other, pair.partnership(), point, WatchedPair.remark("moje", Visibility.PARTIES),
                Language.PL)).isInstanceOf(NotFound.class);
        assigning.unassign(pair.house(), pair.edition().id(), pair.talks(), other.someone());
        visit.findsNothing(other, pair.page());
        assertThatThrownBy(() -> jdbc.sql("""
                insert into observed_point (id, partnership, expert, kind, begun_at, version) values (gen_random_uuid(), ?, ?, 'STRENGTH', now(), 0)
                """).params(pair.partnership().value(), other.someone().value()).update()).isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only an assigned expert");
    }

    @Test
    void evidenceComesFromTheirOwnRoom() {
        var pair = given.pair();
        var point = observing.begin(pair.expert(), pair.partnership(), PointKind.STRENGTH);
        var elsewhere = new Remark("słowa", Feeling.PRAISE, Visibility.PARTIES, Evidence.offer(2));

        assertThatThrownBy(() -> observing.share(pair.expert(), pair.partnership(), point, elsewhere, Language.PL))
                .hasMessage("observation.evidence.needed");
        observing.share(pair.expert(), pair.partnership(), point,
                new Remark("słowa", Feeling.PRAISE, Visibility.PARTIES, Evidence.offer(1)), Language.PL);
    }

    @Test
    void anAnswerStandsBesideThePointAndNeverChanges() throws Exception {
        var pair = given.pair();
        var point = shared(pair, PointKind.WEAKNESS, "koparka nie przyjechała", Visibility.PARTIES);

        visit.send(pair.company().actor(), MockMvcRequestBuilders.post(pair.page() + "/points/" + point + "/replies")
                .param("reply-" + point, "przyjedzie w maju"), 302);

        for (var reader : List.of(pair.expert(), pair.house(), pair.social().actor()))
            assertThat(visit.read(reader, pair.page())).contains("przyjedzie w maju");
        assertThatThrownBy(() -> observing.answer(pair.house(), pair.partnership(), point, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> jdbc.sql("update point_reply set words = 'x' where point = ?").param(point.value()).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRecommendationBecomesAnActionThatItsOwnerFollowsUpOnThePartnershipsPage() throws Exception {
        var pair = given.pair();
        var point = shared(pair, PointKind.POSSIBILITY, "szkoły mogą sadzić", Visibility.PARTIES);
        var action = recommending.recommend(pair.expert(), pair.partnership(), point,
                new Recommendation("zaprosić szkoły", Owner.SOCIAL, WatchedPair.DAY));
        assertThat(visit.read(pair.company().actor(), "/partnerships/" + pair.partnership())).contains("zaprosić szkoły",
                pair.social().member().name());

        assertThatThrownBy(() -> recommending.done(pair.company().actor(), pair.partnership(), action))
                .isInstanceOf(NotFound.class);
        visit.send(pair.social().actor(), MockMvcRequestBuilders.post(pair.page() + "/actions/" + action + "/completion"), 302);

        assertThat(visit.read(pair.social().actor(), "/partnerships/" + pair.partnership())).doesNotContain("zaprosić szkoły");
        assertThatThrownBy(() -> recommending.done(pair.social().actor(), pair.partnership(), action))
                .hasMessage("observation.action.ended");
        recommending.reopen(pair.social().actor(), pair.partnership(), action);
        assertThatThrownBy(() -> recommending.drop(pair.social().actor(), pair.partnership(), action, " "))
                .hasMessage("observation.action.dropped-without-reason");
    }

    @Test
    void whatRecursIsCountedByAreaForTheHouseAndForTheExpertWhatSheMayRead() throws Exception {
        var pair = given.pair();
        var second = given.in(pair.edition(), pair.expert());
        shared(pair, PointKind.STRENGTH, "a", Visibility.PARTIES);
        shared(second, PointKind.STRENGTH, "b", Visibility.PARTIES);
        shared(second, PointKind.WEAKNESS, "c", Visibility.HOUSE);
        var other = given.another(second);
        var page = "/editions/" + pair.edition().id() + "/observations";

        for (var reader : List.of(pair.house(), pair.expert()))
            assertThat(figures(visit.read(reader, page))).containsEntry("Strengths", "2").containsEntry("Weaknesses", "1");
        assertThat(figures(visit.read(other, page))).containsEntry("Strengths", "1").containsEntry("Weaknesses", "0");
        visit.findsNothing(pair.company().actor(), page);
        assertThat(visit.read(pair.expert(), "/observations")).contains(pair.page(), second.page());
    }

    private PointId shared(WatchedPair pair, PointKind kind, String words, Visibility visibility) {
        var point = observing.begin(pair.expert(), pair.partnership(), kind);
        observing.share(pair.expert(), pair.partnership(), point, WatchedPair.remark(words, visibility), Language.PL);
        return point;
    }

    private static Map<String, String> figures(String page) {
        var figures = new java.util.HashMap<String, String>();
        java.util.regex.Pattern.compile("<dt>([^<]+)</dt><dd>([^<]+)</dd>").matcher(page).results()
                .forEach(it -> figures.put(it.group(1), it.group(2)));
        return figures;
    }
}
