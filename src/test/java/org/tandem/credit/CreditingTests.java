package org.tandem.credit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.AtOnce;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.programme.Planning;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a coordinator does with credits, and what the database refuses whoever asks. */
@WholeProgram
class CreditingTests {

    private final Given given;
    private final Crediting crediting;
    private final CreditLogoKeeping logos;
    private final ShownCredits shown;
    private final Planning planning;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Given.Edition edition;
    private final Actor coordinator;

    @Autowired
    CreditingTests(Given given, Crediting crediting, CreditLogoKeeping logos, ShownCredits shown, Planning planning,
            TestClock clock, JdbcClient jdbc) {
        this.given = given;
        this.crediting = crediting;
        this.logos = logos;
        this.shown = shown;
        this.planning = planning;
        this.clock = clock;
        this.jdbc = jdbc;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
    }

    @Test
    void creditsStandByTierAndInTheOrderTheyWereAdded() {
        add(Tier.MEDIA_PATRON, "Radio");
        add(Tier.PARTNER, "Bravo");
        add(Tier.FUNDER, "Trust");
        add(Tier.PARTNER, "Alpha");

        assertThat(names()).containsExactly("Trust", "Bravo", "Alpha", "Radio");
    }

    @Test
    void aCreditIsMovedWithinItsTierAndNoFurther() {
        add(Tier.FUNDER, "Trust");
        var first = add(Tier.PARTNER, "First");
        add(Tier.PARTNER, "Second");
        var third = add(Tier.PARTNER, "Third");

        crediting.move(coordinator, edition.id(), third, true);
        assertThat(names()).containsExactly("Trust", "First", "Third", "Second");
        crediting.move(coordinator, edition.id(), first, true);
        assertThat(names()).containsExactly("Trust", "First", "Third", "Second");
        crediting.move(coordinator, edition.id(), first, false);
        assertThat(names()).containsExactly("Trust", "Third", "First", "Second");
        assertThat(acts("credit.move")).isEqualTo(2);
    }

    @Test
    void aRemovedCreditLeavesItsPlaceToTheOthers() {
        var first = add(Tier.PARTNER, "First");
        add(Tier.PARTNER, "Second");
        var third = add(Tier.PARTNER, "Third");

        crediting.remove(coordinator, edition.id(), first);
        crediting.move(coordinator, edition.id(), third, true);
        add(Tier.PARTNER, "Fourth");

        assertThat(names()).containsExactly("Third", "Second", "Fourth");
    }

    @Test
    void whoeverWasSlowerChangesNothing() {
        var trust = add(Tier.FUNDER, "Trust");
        crediting.change(coordinator, edition.id(), trust, 0, Credited.of(Tier.PARTNER, "The Trust"));

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(
                () -> crediting.change(coordinator, edition.id(), trust, 0, Credited.of(Tier.FUNDER, "Somebody else")));
        assertThat(shown.of(edition.id()).credits()).singleElement()
                .satisfies(it -> assertThat(it.tier() + " " + it.name()).isEqualTo("PARTNER The Trust"));
    }

    @Test
    void manyAtOnceEachGetAPlace() throws Exception {
        AtOnce.<CreditId>all(8, number -> () -> add(Tier.PARTNER, "Partner " + number));

        assertThat(shown.of(edition.id()).credits()).hasSize(8);
    }

    @Test
    void nobodyButACoordinatorOfTheHouseFindsTheCredits() {
        var trust = add(Tier.FUNDER, "Trust");
        var stranger = given.house().coordinator();
        var other = given.edition(edition.house());

        assertThatThrownBy(() -> crediting.add(stranger, edition.id(), Credited.of(Tier.FUNDER, "X")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> crediting.add(given.organisation().actor(), edition.id(), Credited.of(Tier.FUNDER, "X")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> crediting.change(stranger, edition.id(), trust, 0, Credited.of(Tier.FUNDER, "X")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> crediting.move(stranger, edition.id(), trust, true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> crediting.remove(stranger, edition.id(), trust)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> crediting.remove(coordinator, other.id(), trust)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> logos.setLogo(stranger, edition.id(), trust, Ground.LIGHT, new byte[1]))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> logos.removeLogo(coordinator, other.id(), trust, Ground.LIGHT)).isInstanceOf(NotFound.class);
    }

    @Test
    void everyActIsOnRecordWithoutNamesOrWords() throws IOException {
        var trust = crediting.add(coordinator, edition.id(),
                Credited.of(Tier.FUNDER, "Trust").worded(Translated.of(Language.EN, "Supported by")));
        crediting.change(coordinator, edition.id(), trust, 0, Credited.of(Tier.PARTNER, "Trust"));
        logos.setLogo(coordinator, edition.id(), trust, Ground.DARK, png());
        logos.removeLogo(coordinator, edition.id(), trust, Ground.DARK);
        logos.removeLogo(coordinator, edition.id(), trust, Ground.DARK);
        crediting.remove(coordinator, edition.id(), trust);

        assertThat(jdbc.sql("select act from audit_line where subject = ? order by id").param(trust.value()).query(String.class)
                .list()).containsExactly("credit.add", "credit.change", "credit.show-logo", "credit.show-logo", "credit.remove");
        assertThat(jdbc.sql("select string_agg(before::text || after::text, ' ') from audit_line where subject = ?")
                .param(trust.value()).query(String.class).single()).doesNotContain("Trust", "Supported").contains("FUNDER", "EN");
    }

    @Test
    void aCreditIsGoneAtMidnightOfTheHousesZoneAndComesWithItsFirstDay() {
        var may = new Period(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-31"));
        crediting.add(coordinator, edition.id(), Credited.of(Tier.FUNDER, "Trust").shown(may));

        clock.set("2026-04-30T21:59:59Z");
        assertThat(names()).isEmpty();
        clock.set("2026-04-30T22:00:00Z");
        assertThat(names()).containsExactly("Trust");
        clock.set("2026-05-31T21:59:59Z");
        assertThat(names()).containsExactly("Trust");
        clock.set("2026-05-31T22:00:00Z");
        assertThat(names()).isEmpty();
    }

    @Test
    void nextYearsEditionOwesItsThanksToOthers() {
        add(Tier.FUNDER, "Trust");

        var copy = planning.copy(coordinator, edition.id(), Translated.of(Language.PL, "Za rok"));

        assertThat(shown.of(copy).isEmpty()).isTrue();
    }

    @Test
    void theDatabaseRefusesWhatMustNeverBe() throws IOException {
        var trust = add(Tier.FUNDER, "Trust").value();
        logos.setLogo(coordinator, edition.id(), new CreditId(trust), Ground.LIGHT, png());
        var other = given.edition(edition.house()).id().value();

        for (var change : List.of("link = 'http://example.org'", "link = 'javascript:alert(1)'", "tier = 'FRIEND'", "name = ''",
                "name = ' Trust'", "wording_pl = E'a\\nb'", "wording_en = ''",
                "shown_from = '2026-05-02', shown_until = '2026-05-01'",
                "position = -1", "edition = '" + other + "'", "id = gen_random_uuid()"))
            assertThatThrownBy(() -> jdbc.sql("update credit set " + change + " where id = ?").param(trust).update()).as(change)
                    .isInstanceOf(DataAccessException.class);
        for (var change : List.of("width = 641", "height = 0", "ground = 'GREY'", "sha256 = 'x'", "bytes = ''"))
            assertThatThrownBy(() -> jdbc.sql("update credit_logo set " + change + " where credit = ?").param(trust).update())
                    .as(change).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                insert into credit (id, edition, tier, name, position, version) select ?, edition, tier, 'X', position, 0 from credit where id = ?
                """).params(UUID.randomUUID(), trust).update()).isInstanceOf(DataAccessException.class);
    }

    private CreditId add(Tier tier, String name) {
        return crediting.add(coordinator, edition.id(), Credited.of(tier, name));
    }

    private List<String> names() {
        return shown.of(edition.id()).credits().stream().map(ShownCredit::name).toList();
    }

    private int acts(String act) {
        return jdbc.sql("select count(*) from audit_line where edition = ? and act = ?").params(edition.id().value(), act)
                .query(Integer.class).single();
    }

    private static byte[] png() throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 80, BufferedImage.TYPE_INT_ARGB), "png", file);
        return file.toByteArray();
    }
}
