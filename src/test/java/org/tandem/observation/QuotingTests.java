package org.tandem.observation;

import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.partnership.Publishing;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An extract of an observation is public while the expert approves its wording and both parties consent to it. */
@WholeProgram
class QuotingTests {

    private static final String WORDS = "ludzie przychodzą na brzeg nad hałdą";

    private final WatchedPair.Giver given;
    private final Observing observing;
    private final Quoting quoting;
    private final Publishing publishing;
    private final Visit visit;
    private final JdbcClient jdbc;

    @Autowired
    QuotingTests(WatchedPair.Giver given, Observing observing, Quoting quoting, Publishing publishing, Visit visit,
            JdbcClient jdbc) {
        this.given = given;
        this.observing = observing;
        this.quoting = quoting;
        this.publishing = publishing;
        this.visit = visit;
        this.jdbc = jdbc;
    }

    @Test
    void itIsShownByConsentOfBothAndGoneAtOnceWhenEitherWithdraws() throws Exception {
        var pair = published();
        var point = offered(pair);
        var extract = quoting.find(pair.expert(), pair.partnership(), point).orElseThrow();
        expect(pair, false);
        consent(pair, pair.company().actor(), extract);
        expect(pair, false);
        consent(pair, pair.social().actor(), extract);
        expect(pair, true);

        for (var party : List.of(pair.company().actor(), pair.social().actor())) {
            visit.send(party, MockMvcRequestBuilders.post(pair.page() + "/extracts/" + extract + "/withdrawal"), 302);
            expect(pair, false);
            consent(pair, party, extract);
            expect(pair, true);
        }
    }

    @Test
    void itGoesWithThePartnershipsOwnConsent() throws Exception {
        var pair = published();
        agreed(pair, offered(pair));
        expect(pair, true);

        publishing.withdraw(pair.social().actor(), pair.partnership());

        assertThat(jdbc.sql("select count(*) from public_extract where partnership = ?").param(pair.partnership().value())
                .query(Integer.class).single()).isZero();
        publishing.consent(pair.social().actor(), pair.partnership());
        expect(pair, true);
    }

    @Test
    void aNewWordingIsApprovedByTheExpertAndConsentedToAnew() throws Exception {
        var pair = published();
        var point = offered(pair);
        var extract = agreed(pair, point);

        quoting.write(pair.house(), pair.partnership(), extract, Translated.of(Language.PL, WORDS + " często"));

        expect(pair, false);
        assertThatThrownBy(() -> quoting.consent(pair.company().actor(), pair.partnership(), extract, 2))
                .hasMessage("observation.extract.not-approved");
        assertThatThrownBy(() -> quoting.approve(pair.house(), pair.partnership(), extract, 2)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> quoting.approve(pair.expert(), pair.partnership(), extract, 1))
                .hasMessage("observation.extract.written-anew");
        quoting.approve(pair.expert(), pair.partnership(), extract, 2);
        for (var party : List.of(pair.company().actor(), pair.social().actor()))
            quoting.consent(party, pair.partnership(), extract, 2);
        expect(pair, true);
        for (var stranger : List.of(pair.house(), pair.expert()))
            assertThatThrownBy(() -> quoting.consent(stranger, pair.partnership(), extract, 2)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> quoting.write(pair.social().actor(), pair.partnership(), extract,
                Translated.of(Language.PL, "x"))).isInstanceOf(NotFound.class);
    }

    @Test
    void aVersionNoLongerOfferedTakesItAwayAndOneForTheHouseDoesNotBetrayItself() throws Exception {
        var pair = published();
        var point = offered(pair);
        agreed(pair, point);

        share(pair, point, Visibility.HOUSE);
        expect(pair, true);
        share(pair, point, Visibility.PARTIES);
        expect(pair, false);
        assertThat(quoting.find(pair.expert(), pair.partnership(), point)).isEmpty();
    }

    @Test
    void bothPartiesAreToldByMailWithALinkAndNeverTheWords() {
        var pair = given.pair();
        var point = offered(pair);
        for (var party : List.of(pair.company().actor(), pair.social().actor())) {
            var address = jdbc.sql("select email from person where id = ?").param(party.someone().value()).query(String.class)
                    .single();
            Awaitility.await().until(() -> bodies(address, point).size() >= 1);
            assertThat(bodies(address, point)).allSatisfy(body -> assertThat(body).contains(pair.page()).doesNotContain(WORDS));
        }
    }

    private List<String> bodies(String address, PointId point) {
        return jdbc.sql("select concat_ws(' ', subject, body) from mail where recipient = ? and event_key like ?")
                .params(address, "point-shared:" + point + "%").query((row, _) -> String.valueOf(row.getString(1))).list();
    }

    private WatchedPair published() {
        var pair = given.pair();
        given.published(pair);
        return pair;
    }

    private PointId offered(WatchedPair pair) {
        var point = observing.begin(pair.expert(), pair.partnership(), PointKind.STRENGTH);
        share(pair, point, Visibility.PUBLIC);
        return point;
    }

    private void share(WatchedPair pair, PointId point, Visibility visibility) {
        observing.share(pair.expert(), pair.partnership(), point, WatchedPair.remark(WORDS, visibility), Language.PL);
    }

    private ExtractId agreed(WatchedPair pair, PointId point) {
        var extract = quoting.find(pair.expert(), pair.partnership(), point).orElseThrow();
        for (var party : List.of(pair.company().actor(), pair.social().actor()))
            quoting.consent(party, pair.partnership(), extract, 1);
        return extract;
    }

    private void consent(WatchedPair pair, Actor party, ExtractId extract) throws Exception {
        visit.send(party, MockMvcRequestBuilders.post(pair.page() + "/extracts/" + extract + "/consent").param("writing", "1"),
                302);
    }

    /** On the page that the public reads, whoever asks. */
    private void expect(WatchedPair pair, boolean shown) throws Exception {
        var slug = jdbc.sql("select slug from partnership where id = ?").param(pair.partnership().value()).query(String.class)
                .single();
        var page = visit.read(new Actor(new org.tandem.shared.PersonId(UUID.randomUUID()), null, null, java.util.Set.of()),
                "/pl/partnerships/" + slug);
        if (shown) assertThat(page).contains(WORDS);
        else
            assertThat(page).doesNotContain(WORDS);
    }
}
