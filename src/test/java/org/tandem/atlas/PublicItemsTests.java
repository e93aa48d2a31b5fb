package org.tandem.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.Crowd;
import org.tandem.Given;
import org.tandem.Statements;
import org.tandem.WholeProgram;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What lies on the map is what the public may see, and nothing else is counted. */
@WholeProgram
@Transactional
class PublicItemsTests {

    private static final String GLIWICE = "2466011";
    private static final String OPOLE = "1661011";

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PublicItems items;

    private UUID edition;
    private String slug;
    private List<UUID> partnerships;

    @BeforeEach
    void anEditionWithPublicPartnerships() {
        var crowd = Crowd.of(24, given, jdbc);
        edition = crowd.edition().id().value();
        slug = crowd.slug();
        partnerships = jdbc.sql("select id from public_partnership where edition = ? order by id").param(edition)
                .query((row, _) -> Objects.requireNonNull(row.getObject("id", UUID.class))).list();
        assertThat(partnerships).hasSizeGreaterThan(2);
        seat("business", GLIWICE);
        seat("social", OPOLE);
    }

    @Test
    void aPartnershipLiesAtTheSeatsOfBothItsParties() {
        assertThat(listed("kind", "partnership")).hasSameSizeAs(partnerships).allSatisfy(row -> assertThat(row.spots())
                .extracting(it -> it.name(Language.PL)).containsExactlyInAnyOrder("Gliwice", "Opole"));
        assertThat(listed("kind", "partnership", "side", "social")).allSatisfy(row -> assertThat(row.spots())
                .extracting(it -> it.name(Language.PL)).containsExactly("Opole"));
    }

    @Test
    void twoPartiesOfOneTownAreOneSpot() {
        seat("social", GLIWICE);

        assertThat(listed("kind", "partnership")).allSatisfy(row -> assertThat(row.spots()).hasSize(1));
    }

    @Test
    void anOrganisationIsThereWhileItHasAPublicPartnership() {
        var social = jdbc.sql("select count(distinct social) from public_partnership where edition = ?").param(edition)
                .query(Integer.class).single();
        assertThat(listed("kind", "organisation", "side", "social")).hasSize(social);

        jdbc.sql("update partnership set social_consent = null where edition = ?").param(edition).update();

        assertThat(listed()).isEmpty();
        assertThat(items.found(filter()).places()).isEmpty();
        assertThat(items.found(filter()).numbers()).isEmpty();
        assertThat(items.points(filter(), 2000)).isEmpty();
    }

    @Test
    void whatIsOfAnUnpublishedEditionIsNeitherShownNorCounted() {
        gathering("PUBLISHED", "PUBLIC");
        jdbc.sql("update edition set published = false where id = ?").param(edition).update();

        assertThat(listed()).isEmpty();
        assertThat(items.found(filter()).numbers()).isEmpty();
    }

    @Test
    void onlyGatheringsThatWereAnnouncedToEverybodyAreThere() {
        gathering("PLANNED", "PUBLIC");
        gathering("PUBLISHED", "INVITED");
        assertThat(listed("kind", "gathering")).isEmpty();

        gathering("PUBLISHED", "PUBLIC");

        assertThat(listed("kind", "gathering")).singleElement()
                .satisfies(row -> {
                    assertThat(row.places(Language.PL)).isEqualTo("Dom; pod Lipą");
                    assertThat(row.places(Language.DE)).isEqualTo("Haus zur Linde");
                });
        assertThat(listed("kind", "gathering", "side", "social")).isEmpty();
        assertThat(items.found(filter()).numbers()).containsEntry(ItemKind.GATHERING, 1);
    }

    @Test
    void anAreaHasItsPartnershipsAndTheGatheringsThatPresentThem() {
        jdbc.sql("update partnership set theme = (select id from theme where edition = ? and position = 1) where id = ?")
                .params(edition, partnerships.getFirst()).update();
        jdbc.sql("update partnership set theme = null where edition = ? and id <> ?").params(edition, partnerships.getFirst())
                .update();
        var first = jdbc.sql("select theme from partnership where id = ?").param(partnerships.getFirst()).query(String.class)
                .single();
        gathering("PUBLISHED", "PUBLIC");
        assertThat(listed("area", first)).extracting(ItemRow::kind).containsExactlyInAnyOrder(ItemKind.ORGANISATION,
                ItemKind.ORGANISATION, ItemKind.PARTNERSHIP);

        jdbc.sql("""
                insert into agenda_item (id, gathering, position, kind, minutes, partnership)
                select gen_random_uuid(), id, 1, 'PRESENTATION', 10, ? from gathering where edition = ?
                """).params(partnerships.getFirst(), edition).update();

        assertThat(listed("area", first)).extracting(ItemRow::kind).contains(ItemKind.GATHERING);
    }

    @Test
    void aYearHasWhatWasAliveInIt() {
        jdbc.sql(
                "update partnership set concluded_at = '2009-03-01', state = 'COMPLETED', started_on = '2009-03-01', ended_on = '2010-02-01' where id = ?")
                .param(partnerships.getFirst()).update();

        assertThat(listed("kind", "partnership", "year", "2009")).extracting(ItemRow::id)
                .containsExactly(partnerships.getFirst());
        assertThat(listed("kind", "partnership", "year", "2010")).extracting(ItemRow::id)
                .containsExactly(partnerships.getFirst());
        assertThat(listed("kind", "partnership", "year", "2011")).isEmpty();
    }

    @Test
    void aSeatAbroadIsAPlaceWithItsCountry() {
        jdbc.sql("""
                update organisation set municipality = null, abroad_country = 'CZ', abroad_town = 'Ostrava', abroad_latitude = 49.8209,
                       abroad_longitude = 18.2625 where id in (select social from partnership where edition = ?)
                """).param(edition).update();

        assertThat(listed("kind", "organisation", "side", "social")).allSatisfy(row -> {
            assertThat(row.places(Language.PL)).isEqualTo("Ostrava, Czechy");
            assertThat(row.spots().getFirst().isAbroad()).isTrue();
        });
    }

    @Test
    void whatLiesNowhereIsInTheListAndSaidToLieNowhere() {
        seat("social", null);

        assertThat(listed("kind", "organisation", "side", "social")).isNotEmpty().allMatch(row -> row.spots().isEmpty());
        assertThat(items.found(filter("kind", "organisation", "side", "social")).nowhere())
                .isEqualTo(listed("kind", "organisation", "side", "social").size());
        assertThat(items.found(filter("kind", "partnership")).nowhere()).isZero();
    }

    @Test
    void theListGoesOnBehindItsLastRowAndForgetsNothing() {
        var all = listed();
        var paged = new ArrayList<ItemRow>();
        for (@Nullable
        String key = "-1~~" + new UUID(0, 0); key != null;) {
            var page = items.listed(filter(), null, ItemKey.of(key), 2);
            assertThat(page.number()).isEqualTo(all.size());
            paged.addAll(page.slice().rows());
            key = page.slice().next();
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void theListOfAViewHasWhatLiesInIt() {
        var here = items.listed(filter(), List.of(OPOLE), ItemKey.of(null), 100);

        assertThat(here.slice().rows()).isNotEmpty()
                .allMatch(row -> row.spots().stream().anyMatch(it -> it.name(Language.PL).equals("Opole")));
        assertThat(here.number()).isLessThan(listed().size());
        assertThat(items.listed(filter(), List.of(), ItemKey.of(null), 100).number()).isZero();
    }

    @Test
    void tooManyPointsAreSentPlaceByPlace() throws Exception {
        var sent = Statements.during(() -> {
            var grouped = items.points(filter("kind", "partnership"), 1);
            assertThat(grouped).hasSize(2).allSatisfy(point -> {
                assertThat(point.number()).isEqualTo(partnerships.size());
                assertThat(point.slug()).isNull();
            });
        });

        assertThat(sent).hasSize(1);
        assertThat(items.points(filter("kind", "partnership"), 2000)).hasSize(2 * partnerships.size())
                .allMatch(point -> point.number() == 1 && point.slug() != null);
    }

    private List<ItemRow> listed(String... typed) {
        return items.listed(filter(typed), null, ItemKey.of(null), 500).slice().rows();
    }

    private MapFilter filter(String... typed) {
        var asked = new HashMap<>(Map.of("edition", slug));
        for (int i = 0; i < typed.length; i += 2) asked.put(typed[i], typed[i + 1]);
        return MapFilter.of(asked);
    }

    private void seat(String side, @Nullable String terc) {
        jdbc.sql("update organisation set municipality = ? where id in (select " + side + " from partnership where edition = ?)")
                .param(terc).param(edition).update();
    }

    private void gathering(String state, String admission) {
        jdbc.sql("""
                insert into gathering (id, edition, slug, kind, admission, title_pl, starts, ends, zone, place_pl, place_de, latitude, longitude, languages,
                                       state, changed_at, version)
                values (gen_random_uuid(), ?, 'spotkanie-' || gen_random_uuid(), 'MEETING', ?, 'Spotkanie', '2026-03-01 10:00', '2026-03-01 12:00',
                        'Europe/Warsaw', 'Dom; pod Lipą', 'Haus zur Linde', 50.2945, 18.6714, '{PL}', ?, now(), 0)
                """).params(edition, admission, state).update();
    }
}
