package org.tandem.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.AtOnce;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.consent.Consenting;
import org.tandem.consent.Faces;
import org.tandem.consent.Pictured;
import org.tandem.consent.Use;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What a house keeps in its library, when it may be shown, and what the database refuses whoever asks. */
@WholeProgram
class CollectingTests {

    static final Details TOLD = Details.of(Translated.of(Language.PL, "Most nad Kłodnicą"), "Ewa Maj", Licence.CC_BY_4);

    private final Given given;
    private final Collecting collecting;
    private final ShownPicture.Query pictures;
    private final Consenting consenting;
    private final Pinboard pinboard;
    private final SizeDrawing drawing;
    private final JdbcClient jdbc;
    private final Given.Edition edition;
    private final Actor coordinator;

    @Autowired
    CollectingTests(Given given, Collecting collecting, ShownPicture.Query pictures, Consenting consenting, Pinboard pinboard,
            SizeDrawing drawing, JdbcClient jdbc) {
        this.given = given;
        this.collecting = collecting;
        this.pictures = pictures;
        this.consenting = consenting;
        this.pinboard = pinboard;
        this.drawing = drawing;
        this.jdbc = jdbc;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
    }

    @Test
    void aPictureIsDrawnInThreeSizesAfterItHasArrivedAndOnceHoweverOftenTheMessageComes() {
        var id = add(TOLD);

        for (int i = 0; i < 3; i++) drawing.on(new PictureEvent.PictureArrived(id, java.time.Instant.EPOCH));

        assertThat(sizes(id)).containsExactly(480, 960, 1600);
    }

    @Test
    void theSameFileIsKeptOnceWhoeverIsFaster() throws Exception {
        var file = Drawn.jpeg(60, 40);

        var added = AtOnce.<Collecting.Added>all(4, _ -> () -> collecting.add(coordinator, "a.jpg", file, TOLD, false));

        assertThat(added).extracting(Collecting.Added::id).containsOnly(added.getFirst().id());
        assertThat(added).filteredOn(Collecting.Added::isNew).hasSize(1);
        assertThat(collecting.add(given.house().coordinator(), "a.jpg", file, TOLD, false).isNew()).as("another house").isTrue();
    }

    @Test
    void whatIsNoPictureIsRefusedWithTheReasonThatHelps() {
        refused(Drawn.zip(), "picture.archive");
        refused(Drawn.svg(), "picture.svg");
        refused(Drawn.huge(), "picture.too-many-pixels");
        refused("MZ not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8), "picture.not-an-image");
        refused("RIFF\0\0\0\0WEBPVP8 ".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), "picture.other-format");
        refused(new byte[21 * 1024 * 1024], "picture.too-large");
    }

    @Test
    void aPictureIsShownOnlyOnceItIsDescribedItsAuthorNamedAndWhomItShowsIsSaid() {
        var id = add(Details.of(new Translated(null, null, null), null, Licence.OWN));
        isHidden(id);
        collecting.namePersons(coordinator, id, null, Faces.nobody(0));
        isHidden(id);
        collecting.describe(coordinator, id, 0, Details.of(TOLD.alt(), null, Licence.OWN));
        isHidden(id);
        collecting.describe(coordinator, id, 1, TOLD);
        assertThat(pictures.shown(List.of(id))).containsKey(id);
        assertThat(pictures.kept(given.house().id(), List.of(id))).as("of another house").isEmpty();
    }

    @Test
    void aWithdrawalHidesItAtOnceAndAnotherFileAsksAnewWhomItShows() {
        var id = add(TOLD);
        var anna = consenting.add(coordinator, edition.id(), new Pictured("Anna Kos", null, Language.PL, null), false);
        collecting.namePersons(coordinator, id, edition.id(), Faces.of(Set.of(anna), 0));
        isHidden(id);
        consenting.file(coordinator, edition.id(), anna, Set.of(Use.PORTAL), LocalDate.of(2020, 1, 2));
        assertThat(pictures.shown(List.of(id))).containsKey(id);
        consenting.withdraw(coordinator, edition.id(), anna, Set.of(Use.PORTAL));
        isHidden(id);

        collecting.namePersons(coordinator, id, null, Faces.nobody(1));
        collecting.replace(coordinator, id, "b.png", Drawn.png(90, 60));
        await().until(() -> sizes(id).size() == 3);
        isHidden(id);
        assertThat(pictures.kept(edition.house().id(), List.of(id)).get(id)).extracting(ShownPicture::width).isEqualTo(90);
    }

    @Test
    void personsAreOfAnEditionOfTheHouse() {
        var id = add(TOLD);
        var other = given.edition();
        var stranger = consenting.add(other.house().coordinator(), other.id(), new Pictured("Jan", null, Language.PL, null),
                false);

        assertThatThrownBy(() -> collecting.namePersons(coordinator, id, other.id(), Faces.of(Set.of(stranger), 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> collecting.namePersons(coordinator, id, edition.id(), Faces.of(Set.of(stranger), 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> collecting.namePersons(coordinator, id, null, Faces.of(Set.of(stranger), 0)))
                .hasMessage("consent.nobody-named");
    }

    @Test
    void whatIsUsedIsNotRemovedNeitherHereNorInTheDatabase() {
        var id = add(TOLD);
        collecting.namePersons(coordinator, id, null, Faces.nobody(0));
        pinboard.pin(id, "Tablica", false);

        assertThatThrownBy(() -> collecting.remove(coordinator, id)).hasMessage("picture.in-use");
        assertThatThrownBy(() -> jdbc.sql("delete from library_picture where id = ?").param(id.value()).update())
                .isInstanceOf(DataAccessException.class);
        pinboard.unpin(id);
        collecting.remove(coordinator, id);
        assertThat(jdbc.sql("select count(*) from picture where thing = ?").param(id.value()).query(Integer.class).single())
                .isZero();
    }

    @Test
    void whoeverWasSlowerChangesNothing() {
        var id = add(TOLD);
        collecting.describe(coordinator, id, 0, TOLD);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> collecting.describe(coordinator, id, 0, Details.of(TOLD.alt(), "Za późno", Licence.OWN)));
    }

    @Test
    void nobodyButTheHousesEditorsAndCoordinatorsKeepsItsPictures() {
        var id = add(TOLD);
        for (var actor : List.of(given.house().coordinator(), given.organisation().actor(), given.expert(edition.house()))) {
            assertThatThrownBy(() -> collecting.describe(actor, id, 0, TOLD)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> collecting.replace(actor, id, "b.png", Drawn.png(9, 9))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> collecting.namePersons(actor, id, null, Faces.nobody(0))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> collecting.remove(actor, id)).isInstanceOf(NotFound.class);
        }
        for (var actor : List.of(given.organisation().actor(), given.expert(edition.house())))
            assertThatThrownBy(() -> collecting.add(actor, "a.png", Drawn.png(9, 9), TOLD, false)).isInstanceOf(NotFound.class);
    }

    @Test
    void everyActIsOnRecordWithoutNamesOrWords() {
        var id = add(TOLD);
        collecting.describe(coordinator, id, 0, Details.of(TOLD.alt(), "Ewa Lipiec", Licence.CC0));
        collecting.replace(coordinator, id, "Ewa.png", Drawn.png(90, 60));
        await().until(() -> sizes(id).size() == 3);
        collecting.remove(coordinator, id);

        assertThat(
                jdbc.sql("select act from audit_line where subject = ? order by id").param(id.value()).query(String.class).list())
                .containsExactly("picture.add", "picture.describe", "picture.replace", "picture.remove");
        assertThat(jdbc.sql("select string_agg(before::text || after::text, ' ') from audit_line where subject = ?")
                .param(id.value()).query(String.class).single()).doesNotContain("Ewa", "Most");
    }

    @Test
    void theDatabaseRefusesWhatMustNeverBe() {
        var id = add(TOLD);
        var other = given.house().id().value();

        for (var change : List.of("house = '" + other + "'", "licence = 'NONE'", "author = ''", "alt_pl = ''", "focus_x = 101",
                "width = 12000, height = 5001", "width = 0", "media_type = 'image/svg+xml'", "sample = true", "state = 'DONE'"))
            assertThatThrownBy(
                    () -> jdbc.sql("update library_picture set " + change + " where id = ?").param(id.value()).update())
                    .as(change).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update library_picture_original set bytes = 'x' where picture = ?").param(id.value())
                .update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                insert into picture (thing, kind, edition, nobody, said_at) values (gen_random_uuid(), 'LIBRARY', null, false, now())
                """).update()).as("persons of no edition").isInstanceOf(DataAccessException.class);
    }

    @Test
    void aTextSaysItsPictureByTheIdAndTheWordsCannotBreakOut() {
        assertThatThrownBy(() -> new Focus(101, 0)).hasMessage("picture.focus-outside");
        assertThat(new Focus(33, 96).classes()).isEqualTo("focus-x-3 focus-y-10");
        assertThatThrownBy(() -> Details.of(Translated.of(Language.DE, "x".repeat(501)), null, Licence.OWN))
                .isInstanceOf(BrokenRule.class);
    }

    private PictureId add(Details details) {
        var id = collecting.add(coordinator, "most.jpg", Drawn.jpeg(1800, 1200), details, false).id();
        await().until(() -> sizes(id).size() == 3);
        return id;
    }

    private void refused(byte[] file, String code) {
        assertThatThrownBy(() -> collecting.add(coordinator, "photo.png", file, TOLD, false)).as(code).hasMessage(code);
    }

    private void isHidden(PictureId id) {
        assertThat(pictures.shown(List.of(id))).isEmpty();
    }

    private List<Integer> sizes(PictureId id) {
        return jdbc.sql("""
                select s.box from library_picture_size s join library_picture p on p.id = s.picture and p.state = 'READY'
                 where s.picture = ? order by s.box
                """).param(id.value()).query((row, _) -> row.getInt("box")).list();
    }
}
