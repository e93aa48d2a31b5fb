package org.tandem.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.AtOnce;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.account.link.Secret;
import org.tandem.screen.Texts;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What somebody whom pictures show agrees to, and what the database refuses whoever asks. */
@WholeProgram
class ConsentingTests {

    private static final Pictured ANNA = new Pictured("Anna Kos", "Anna@Example.org ", Language.PL, null);
    private static final LocalDate SIGNED = LocalDate.of(2020, 1, 2);

    private final Consenting consenting;
    private final Answering answering;
    private final ConsentLinks links;
    private final Picturing picturing;
    private final Clearance.Query clearances;
    private final Question.Query questions;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Given given;
    private final Given.Edition edition;
    private final Actor coordinator;

    @Autowired
    ConsentingTests(Consenting consenting, Answering answering, ConsentLinks links, Picturing picturing,
            Clearance.Query clearances, Question.Query questions, Texts texts, JdbcClient jdbc, TransactionTemplate transaction,
            Given given) {
        this.consenting = consenting;
        this.answering = answering;
        this.links = links;
        this.picturing = picturing;
        this.clearances = clearances;
        this.questions = questions;
        this.texts = texts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.given = given;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
    }

    @Test
    void sheAgreesToSomeAndRefusesTheRestAndWithdrawsByTheSameLink() {
        var anna = added(ANNA);
        consenting.ask(coordinator, edition.id(), anna, Set.of(Use.PRESS, Use.FILM));
        var secret = secret(anna);

        answering.answer(anna, secret, Language.PL, seen(anna, Language.PL), Set.of(Use.PRESS));
        assertThat(states(anna)).containsExactly("FILM REFUSED", "PRESS GIVEN");
        answering.withdraw(anna, secret, Set.of(Use.PRESS));

        assertThat(states(anna)).containsExactly("FILM REFUSED", "PRESS WITHDRAWN");
        assertThat(jdbc.sql("""
                select c.state || ' ' || c.way || coalesce(' ' || w.language, '') from consent_change c
                  left join consent_wording w on w.digest = c.wording where consent = ? and use = 'PRESS' order by number
                """).param(anna.value()).query(String.class).list()).containsExactly("ASKED HOUSE", "GIVEN LINK PL",
                "WITHDRAWN LINK");
    }

    @Test
    void theWordsThatSheReadAreKept() {
        var anna = asked(Use.PRESS);
        answering.answer(anna, secret(anna), Language.DE, seen(anna, Language.DE), Set.of(Use.PRESS));

        assertThat(jdbc.sql("""
                select w.words from consent_change c join consent_wording w on w.digest = c.wording where c.consent = ?
                """).param(anna.value()).query(String.class).single()).contains("Ich willige ein, dass Fotos von mir",
                "jederzeit widerrufen");
        assertThatThrownBy(() -> answering.answer(anna, secret(anna), Language.DE, "other words", Set.of()))
                .hasMessage("consent.words-changed");
    }

    @Test
    void onlyASecretThatWasSentOpensALinkAndEachOneStaysGood() {
        var anna = asked(Use.PRESS);
        var first = secret(anna);
        consenting.remind(coordinator, edition.id(), anna);
        var second = secret(anna);

        assertThat(List.of(first, second)).allMatch(secret -> links.opens(anna, secret));
        assertThat(links.opens(asked("ola@example.org", Use.PRESS), first)).isFalse();
        assertThatThrownBy(() -> answering.withdraw(anna, Secret.next(), Set.of(Use.PRESS))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answering.withdraw(ConsentId.next(), first, Set.of(Use.PRESS))).isInstanceOf(NotFound.class);
    }

    @Test
    void aLinkThatWentToAWrongAddressOpensNothingOnceThatIsPutRight() {
        var anna = asked(Use.PRESS);
        var now = Instant.now();
        assertThat(issued(anna, now)).isPresent();
        assertThat(issued(anna, now)).as("once for each asking").isEmpty();
        var wrong = secret(anna);
        consenting.correct(coordinator, edition.id(), anna, 0, new Pictured("Anna", "kos@example.org", Language.PL, null));

        assertThat(links.opens(anna, wrong)).isFalse();
        assertThat(links.opens(anna, secret(anna))).isTrue();
    }

    @Test
    void aSheetOfPaperCountsFromTheDayOnIt() {
        var anna = added(new Pictured("Anna Kos", null, Language.PL, "Maria Kos"));

        assertThatThrownBy(() -> consenting.file(coordinator, edition.id(), anna, Set.of(Use.FILM), LocalDate.of(2999, 1, 1)))
                .hasMessage("consent.signed-later");
        assertThatThrownBy(() -> consenting.ask(coordinator, edition.id(), anna, Set.of(Use.FILM)))
                .hasMessage("consent.without-address");
        consenting.file(coordinator, edition.id(), anna, Set.of(Use.FILM), SIGNED);
        assertThat(states(anna)).containsExactly("FILM GIVEN");
        assertThatThrownBy(() -> consenting.file(coordinator, edition.id(), anna, Set.of(Use.FILM), SIGNED))
                .hasMessage("consent.given-already");
        consenting.withdraw(coordinator, edition.id(), anna, Set.of(Use.FILM));
        assertThat(states(anna)).containsExactly("FILM WITHDRAWN");
    }

    @Test
    void whatWasRefusedOrWithdrawnCanBeAskedAgainAndWhatWaitsCannot() {
        var anna = asked(Use.PRESS);
        assertThatThrownBy(() -> consenting.ask(coordinator, edition.id(), anna, Set.of(Use.PRESS)))
                .hasMessage("consent.nothing-to-ask");
        answering.answer(anna, secret(anna), Language.EN, seen(anna, Language.EN), Set.of());
        assertThatThrownBy(() -> answering.answer(anna, secret(anna), Language.EN, seen(anna, Language.EN), Set.of()))
                .hasMessage("consent.answered-already");

        consenting.ask(coordinator, edition.id(), anna, Set.of(Use.PRESS));
        assertThat(states(anna)).containsExactly("PRESS ASKED");
        assertThatThrownBy(() -> consenting.withdraw(coordinator, edition.id(), anna, Set.of(Use.PRESS)))
                .hasMessage("consent.nothing-given");
    }

    @Test
    void aPersonIsPutRightUntilSheAnswersAndRemovedUntilSheIsAsked() {
        var anna = added(ANNA);
        assertThatThrownBy(() -> added(ANNA)).hasMessage("consent.there-already");
        consenting.correct(coordinator, edition.id(), anna, 0, new Pictured("Anna Nowak", "anna@example.org", Language.DE, null));
        consenting.ask(coordinator, edition.id(), anna, Set.of(Use.PRESS));
        assertThatThrownBy(() -> consenting.remove(coordinator, edition.id(), anna)).hasMessage("consent.asked-before");
        answering.answer(anna, secret(anna), Language.PL, seen(anna, Language.PL), Set.of());
        assertThatThrownBy(() -> consenting.correct(coordinator, edition.id(), anna, 1, ANNA))
                .hasMessage("consent.answered-already");
        assertThatThrownBy(() -> jdbc.sql("update consent set name = 'X' where id = ?").param(anna.value()).update())
                .isInstanceOf(DataAccessException.class);

        consenting.remove(coordinator, edition.id(), added(ANNA));
        assertThatThrownBy(() -> new Pictured("Anna", "anna", Language.PL, null)).isInstanceOf(BrokenRule.class);
    }

    @Test
    void fiftyWithdrawalsAtOnceAreOne() throws Exception {
        var anna = added(ANNA);
        consenting.file(coordinator, edition.id(), anna, Set.of(Use.FILM), SIGNED);

        assertThat(AtOnce.<Boolean>all(50, _ -> () -> {
            try {
                consenting.withdraw(coordinator, edition.id(), anna, Set.of(Use.FILM));
                return true;
            } catch (BrokenRule _) {
                return false;
            }
        })).containsOnlyOnce(true);
    }

    @Test
    void aPictureIsClearWhileAllOnItAgreeToItsUse() {
        var photo = Picture.pressPhoto(java.util.UUID.randomUUID());
        var anna = added(ANNA);
        assertThat(isClear(photo)).isFalse();
        assertThatThrownBy(() -> picturing.name(coordinator, edition.id(), photo, new Faces(Set.of(), false, 0)))
                .hasMessage("consent.nobody-named");
        assertThatThrownBy(() -> picturing.name(coordinator, edition.id(), photo, new Faces(Set.of(anna), true, 0)))
                .hasMessage("consent.nobody-or-somebody");
        picturing.name(coordinator, edition.id(), photo, Faces.of(Set.of(anna), 0));
        consenting.file(coordinator, edition.id(), anna, Set.of(Use.FILM), SIGNED);
        assertThat(isClear(photo)).isFalse();
        consenting.file(coordinator, edition.id(), anna, Set.of(Use.PRESS), SIGNED);
        assertThat(isClear(photo)).isTrue();

        consenting.withdraw(coordinator, edition.id(), anna, Set.of(Use.PRESS));
        assertThat(isClear(photo)).isFalse();
        assertThat(clearances.of(edition.id(), Picture.Kind.PRESS_PHOTO).getOrDefault(photo.thing(), Clearance.UNSAID).affected())
                .extracting(Clearance.Person::state).containsExactly(Answer.WITHDRAWN);
        picturing.name(coordinator, edition.id(), photo, Faces.nobody(1));
        assertThat(isClear(photo)).isTrue();
    }

    @Test
    void nobodyButACoordinatorOfTheHouseAsksOrNames() {
        var anna = asked(Use.PRESS);
        for (var actor : List.of(given.house().coordinator(), given.organisation().actor(), given.expert(edition.house()))) {
            assertThatThrownBy(() -> consenting.add(actor, edition.id(), ANNA, false)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> consenting.ask(actor, edition.id(), anna, Set.of(Use.FILM))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> consenting.remind(actor, edition.id(), anna)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> consenting.file(actor, edition.id(), anna, Set.of(Use.FILM), SIGNED))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> consenting.withdraw(actor, edition.id(), anna, Set.of(Use.FILM)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> consenting.remind(coordinator, given.edition(edition.house()).id(), anna))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everyActIsOnRecordWithoutNamesOrAddresses() {
        var anna = asked(Use.PRESS);
        answering.answer(anna, secret(anna), Language.PL, seen(anna, Language.PL), Set.of(Use.PRESS));
        answering.withdraw(anna, secret(anna), Set.of(Use.PRESS));

        assertThat(jdbc.sql("select act from audit_line where subject = ? order by id").param(anna.value()).query(String.class)
                .list()).containsExactly("consent.add", "consent.ask", "consent.give", "consent.withdraw");
        assertThat(jdbc.sql("select string_agg(before::text || after::text, ' ') from audit_line where subject = ?")
                .param(anna.value()).query(String.class).single()).doesNotContain("Anna", "Kos", "@");
    }

    @Test
    void theDatabaseRefusesWhatMustNeverBe() {
        var anna = asked(Use.PRESS);
        var insert = "insert into consent_change (consent, use, number, state, at, way, person, wording, signed_on) values (?, ";
        for (var values : List.of("'PRESS', 2, 'GIVEN', now(), 'LINK', null, null, null",
                "'PRESS', 2, 'GIVEN', now(), 'HOUSE', gen_random_uuid(), null, null",
                "'PRESS', 2, 'WITHDRAWN', now(), 'LINK', null, null, null",
                "'PRESS', 3, 'GIVEN', now(), 'PAPER', gen_random_uuid(), null, now()",
                "'FILM', 1, 'WITHDRAWN', now(), 'HOUSE', gen_random_uuid(), null, null",
                "'FILM', 1, 'GIVEN', now(), 'PAPER', gen_random_uuid(), null, null"))
            assertThatThrownBy(() -> jdbc.sql(insert + values + ")").param(anna.value()).update()).as(values)
                    .isInstanceOf(DataAccessException.class);
        for (var change : List.of("update consent_change set state = 'GIVEN' where consent = ?",
                "delete from consent_change where consent = ?", "update consent_use set state = 'GIVEN' where consent = ?",
                "delete from consent_use where consent = ?"))
            assertThatThrownBy(() -> jdbc.sql(change).param(anna.value()).update()).as(change)
                    .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                () -> jdbc.sql("insert into consent_wording (digest, language, words, since) values ('x', 'PL', 'y', now())")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private boolean isClear(Picture picture) {
        return jdbc.sql("select is_cleared(?, ?)").params(picture.thing(), picture.kind().use().name()).query(Boolean.class)
                .single();
    }

    private ConsentId added(Pictured pictured) {
        return consenting.add(coordinator, edition.id(), pictured, false);
    }

    private ConsentId asked(Use use) {
        return asked("anna@example.org", use);
    }

    private ConsentId asked(String email, Use use) {
        var id = added(new Pictured("Anna Kos", email, Language.PL, null));
        consenting.ask(coordinator, edition.id(), id, Set.of(use));
        return id;
    }

    /** As it stands in the mail. */
    private Secret secret(ConsentId id) {
        var letter = issued(id, Instant.now()).orElseThrow();
        return new Secret(letter.path().substring(letter.path().lastIndexOf('/') + 1));
    }

    private Optional<ConsentLetter> issued(ConsentId id, Instant at) {
        Optional<ConsentLetter> letter = transaction.execute(_ -> links.issue(id, at));
        return letter;
    }

    private String seen(ConsentId id, Language language) {
        return questions.find(id).wording(texts, language).digest();
    }

    private List<@Nullable String> states(ConsentId id) {
        return jdbc.sql("select use || ' ' || state from consent_use where consent = ? order by use").param(id.value())
                .query(String.class).list();
    }
}
