package org.tandem.material;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.gathering.Admission;
import org.tandem.gathering.GatheringId;
import org.tandem.picture.Licence;
import org.tandem.press.Caption;
import org.tandem.press.Pictures;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a house puts down of a gathering, and what the database refuses whoever asks. */
@WholeProgram
class DocumentingTests {

    private static final Caption CAPTION = new Caption(new Translated("Rozmowy przy stolikach", null, null), "Ewa Maj",
            Licence.CC0);

    private final Given given;
    private final Held held;
    private final Documenting documenting;
    private final Picturing picturing;
    private final MaterialsQuery pages;
    private final JdbcClient jdbc;
    private final Given.Edition edition;
    private final Actor coordinator;
    private final GatheringId gathering;

    @Autowired
    DocumentingTests(Given given, Held held, Documenting documenting, Picturing picturing, MaterialsQuery pages,
            JdbcClient jdbc) {
        this.given = given;
        this.held = held;
        this.documenting = documenting;
        this.picturing = picturing;
        this.pages = pages;
        this.jdbc = jdbc;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
        this.gathering = held.yesterday(edition, Admission.PUBLIC);
    }

    @Test
    void materialsStandInTheirOrderAndAreMoved() {
        add("first");
        var second = add("second");
        var third = add("third");

        documenting.move(coordinator, gathering, third, true);
        documenting.move(coordinator, gathering, third, true);
        documenting.move(coordinator, gathering, third, true);
        documenting.remove(coordinator, gathering, second);
        add("fourth");

        assertThat(titles()).containsExactly("third", "first", "fourth");
    }

    @Test
    void aFileIsWhatItsContentSaysAndNotWhatItsNameSays() {
        assertThatThrownBy(() -> put("slides.pdf", "only words")).hasMessage("attachment.disguised");
        assertThatThrownBy(() -> put("program.exe", "MZ\0\0\0")).hasMessageStartingWith("attachment.");
        assertThatThrownBy(() -> put("page.html", "<!doctype html><html></html>")).hasMessage("attachment.not-taken");
        assertThatThrownBy(() -> put("empty.txt", "")).hasMessage("attachment.empty");
        assertThatThrownBy(() -> put("large.txt", "x".repeat(Stored.MOST_BYTES + 1))).hasMessage("attachment.too-large");
        assertThat(titles()).isEmpty();
    }

    @Test
    void aLargeFileIsKeptInPieces() {
        var material = put("large.txt", "x".repeat(1_200_000));

        assertThat(jdbc.sql("select length(bytes) from material_piece where material = ? order by number").param(material.value())
                .query(Integer.class).list()).containsExactly(524_288, 524_288, 151_424);
    }

    @Test
    void aMaterialBelongsToAContributionOfItsOwnGathering() {
        var elsewhere = held.contribution(edition, held.tomorrow(edition), "Elsewhere");
        var label = new Label(new Translated("x", null, null), Audience.PUBLIC, elsewhere);

        assertThatThrownBy(() -> documenting.add(coordinator, gathering, label, "x.txt", file("x"))).isInstanceOf(NotFound.class);
        var material = add("first");
        assertThatThrownBy(() -> jdbc.sql("update material set item = ? where id = ?").params(elsewhere.value(), material.value())
                .update()).hasMessageContaining("contribution of its own gathering");
    }

    @Test
    void whoeverWasSlowerChangesNothing() {
        var material = add("first");
        documenting.describe(coordinator, gathering, material, 0, label("second"));
        documenting.write(coordinator, gathering, minutes("We met."), 0);

        assertThatThrownBy(() -> documenting.describe(coordinator, gathering, material, 0, label("late")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> documenting.write(coordinator, gathering, minutes("late"), 0))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> documenting.write(coordinator, gathering, Optional.empty(), 7))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(titles()).containsExactly("second");
    }

    @Test
    void aPhotoOfAGatheringIsOneOfTheEditionsPressPhotos() {
        var photo = picturing.add(coordinator, gathering, CAPTION, Pictures.jpeg(30, 20));
        assertThat(pages.find(gathering, coordinator).shown()).containsExactly(photo.value());

        picturing.hide(coordinator, gathering, photo);
        picturing.hide(coordinator, gathering, photo);
        picturing.show(coordinator, gathering, photo);
        picturing.show(coordinator, gathering, photo);

        var page = pages.find(gathering, coordinator);
        assertThat(page.shown()).containsExactly(photo.value());
        assertThat(page.photos()).hasSize(1);
        assertThat(acts("photo.%")).containsExactly("photo.show", "photo.hide", "photo.show");
    }

    @Test
    void aPhotoOfAnotherEditionIsNotShown() {
        var other = given.edition(edition.house());
        var photo = picturing.add(coordinator, held.tomorrow(other), CAPTION, Pictures.jpeg(30, 20));

        assertThatThrownBy(() -> picturing.show(coordinator, gathering, photo)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> jdbc.sql("insert into gathering_photo (gathering, photo) values (?, ?)")
                .params(gathering.value(), photo.value()).update()).hasMessageContaining("photos of its own edition");
    }

    @Test
    void nobodyButACoordinatorOfTheHousePutsAnythingDown() {
        var material = add("first");
        for (var actor : List.of(given.house().coordinator(), given.social(edition).actor())) {
            assertThatThrownBy(() -> documenting.add(actor, gathering, label("x"), "x.txt", file("x")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documenting.describe(actor, gathering, material, 0, label("x")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documenting.move(actor, gathering, material, true)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documenting.remove(actor, gathering, material)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documenting.write(actor, gathering, minutes("x"), 0)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> picturing.add(actor, gathering, CAPTION, Pictures.jpeg(30, 20)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void everyActIsOnRecordWithoutTitlesOrWords() {
        var material = add("Anna speaks");
        documenting.describe(coordinator, gathering, material, 0, label("Bert speaks"));
        documenting.write(coordinator, gathering, minutes("Anna said no."), 0);
        documenting.remove(coordinator, gathering, material);

        assertThat(acts("m%.%")).containsExactly("material.add", "material.describe", "minutes.write", "material.remove");
        assertThat(jdbc.sql("select string_agg(before::text || after::text, ' ') from audit_line where edition = ?")
                .param(edition.id().value()).query(String.class).single()).doesNotContain("Anna", "Bert");
    }

    @Test
    void theDatabaseRefusesWhatMustNeverBe() {
        var material = add("first").value();

        for (var change : List.of("title_pl = null", "audience = 'NOBODY'", "size = 7", "sha256 = repeat('0', 64)",
                "position = -1"))
            assertThatThrownBy(() -> jdbc.sql("update material set " + change + " where id = ?").param(material).update())
                    .as(change).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update material_piece set bytes = 'y' where material = ?").param(material).update())
                .hasMessageContaining("append-only");
    }

    private List<@Nullable String> acts(String like) {
        return jdbc.sql("select act from audit_line where edition = ? and act like ? order by id")
                .params(edition.id().value(), like)
                .query(String.class).list();
    }

    private List<String> titles() {
        return pages.find(gathering, coordinator).materials().stream().map(it -> it.label().title().in(Language.PL)).toList();
    }

    private MaterialId add(String title) {
        return documenting.add(coordinator, gathering, label(title), "words.txt", file("Words of " + title));
    }

    private MaterialId put(String name, String content) {
        return documenting.add(coordinator, gathering, label("x"), name, file(content));
    }

    private static Label label(String title) {
        return new Label(new Translated(title, null, null), Audience.PUBLIC, null);
    }

    private static Optional<Minutes> minutes(String words) {
        return Optional.of(new Minutes(new Translated(null, null, words), Audience.PUBLIC));
    }

    private static ByteArrayResource file(String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
    }
}
