package org.tandem.press;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.picture.Licence;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a coordinator gives the press, and what the database refuses whoever asks. */
@WholeProgram
class PressTests {

    static final Caption CAPTION = new Caption(Translated.of(Language.PL, "Sobota nad rzeką"), "Ewa Maj", Licence.CC_BY_4);

    private final Given given;
    private final Briefing briefing;
    private final PhotoRow.Query photos;
    private final JdbcClient jdbc;
    private final Given.Edition edition;
    private final Actor coordinator;

    @Autowired
    PressTests(Given given, Briefing briefing, PhotoRow.Query photos, JdbcClient jdbc) {
        this.given = given;
        this.briefing = briefing;
        this.photos = photos;
        this.jdbc = jdbc;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
    }

    @Test
    void aPhotoIsNotShownWithoutWordsAuthorAndLicence() {
        assertThatThrownBy(() -> new Caption(new Translated(null, " ", null), "Ewa", Licence.CC0))
                .hasMessage("press.without-caption");
        assertThatThrownBy(() -> new Caption(Translated.of(Language.DE, "Fluss"), " ", Licence.CC0))
                .hasMessage("press.without-author");
        assertThatThrownBy(() -> new Caption(Translated.of(Language.DE, "x".repeat(501)), "Ewa", Licence.CC0))
                .hasMessage("field.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ewa", "ewa@", "@example.org", "ewa maj@example.org"})
    void aContactCanBeWrittenTo(String email) {
        assertThatThrownBy(() -> new Contact("Ewa Maj", email, null)).hasMessage("press.contact.email");
    }

    @Test
    void aTelephoneNumberIsOne() {
        assertThat(new Contact("Ewa", "ewa@example.org", "+48 (32) 123-45-67").phone()).isEqualTo("+48 (32) 123-45-67");
        assertThat(new Contact("Ewa", "ewa@example.org", " ").phone()).isNull();
        assertThatThrownBy(() -> new Contact("Ewa", "ewa@example.org", "zadzwoń")).hasMessage("press.contact.phone");
    }

    @Test
    void photosStandInTheirOrderAndAreMoved() {
        var first = add("first");
        var second = add("second");
        add("third");

        briefing.movePhoto(coordinator, edition.id(), second, true);
        briefing.movePhoto(coordinator, edition.id(), second, true);
        assertThat(authors()).containsExactly("second", "first", "third");
        briefing.removePhoto(coordinator, edition.id(), first);
        add("fourth");
        assertThat(authors()).containsExactly("second", "third", "fourth");
        assertThat(photos.of(edition.id())).extracting(PhotoRow::file).containsExactly("photos/photo-01.jpg",
                "photos/photo-02.jpg",
                "photos/photo-03.jpg");
    }

    @Test
    void whoeverWasSlowerChangesNothing() {
        var photo = add("first");
        briefing.describePhoto(coordinator, edition.id(), photo, 0, CAPTION);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> briefing.describePhoto(coordinator, edition.id(), photo, 0, captioned("late")));
        assertThat(authors()).containsExactly("Ewa Maj");
    }

    @Test
    void anEditionHasAtMostFortyPhotos() {
        for (int i = 0; i < Briefing.MOST_PHOTOS; i++)
            jdbc.sql("""
                    insert into press_photo (id, edition, caption_pl, author, licence, position, version)
                    values (gen_random_uuid(), ?, 'x', 'x', 'CC0', ?, 0)
                    """).params(edition.id().value(), i).update();

        assertThatThrownBy(() -> add("one more")).hasMessage("press.too-many");
    }

    @Test
    void nobodyButACoordinatorOfTheHouseBriefsThePress() {
        var photo = add("first");
        var stranger = given.house().coordinator();
        var contact = Optional.of(new Contact("Ewa", "ewa@example.org", null));

        for (var actor : List.of(stranger, given.organisation().actor())) {
            assertThatThrownBy(() -> briefing.addPhoto(actor, edition.id(), CAPTION, Pictures.jpeg(30, 20)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> briefing.describePhoto(actor, edition.id(), photo, 0, CAPTION)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> briefing.movePhoto(actor, edition.id(), photo, true)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> briefing.removePhoto(actor, edition.id(), photo)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> briefing.setContact(actor, edition.id(), contact)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> briefing.removePhoto(coordinator, given.edition(edition.house()).id(), photo))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everyActIsOnRecordWithoutNamesOrWords() {
        var photo = briefing.addPhoto(coordinator, edition.id(), CAPTION, Pictures.jpeg(30, 20));
        briefing.describePhoto(coordinator, edition.id(), photo, 0, captioned("Ewa Lipiec"));
        briefing.removePhoto(coordinator, edition.id(), photo);
        briefing.setContact(coordinator, edition.id(), Optional.of(new Contact("Ewa Maj", "ewa@example.org", null)));
        briefing.setContact(coordinator, edition.id(), Optional.of(new Contact("Ewa Maj", "ewa@example.org", null)));
        briefing.setContact(coordinator, edition.id(), Optional.empty());

        assertThat(jdbc.sql("select act from audit_line where edition = ? and act like 'press.%' order by id")
                .param(edition.id().value()).query(String.class).list()).containsExactly("press.add-photo",
                        "press.describe-photo",
                        "press.remove-photo", "press.name-contact", "press.name-contact");
        assertThat(jdbc.sql("select string_agg(before::text || after::text, ' ') from audit_line where edition = ?")
                .param(edition.id().value()).query(String.class).single()).doesNotContain("Ewa", "Sobota", "@");
    }

    @Test
    void theDatabaseRefusesWhatMustNeverBe() {
        var photo = add("first").value();
        var other = given.edition(edition.house()).id().value();

        for (var change : List.of("caption_pl = null", "author = ''", "licence = 'NONE'", "position = -1",
                "edition = '" + other + "'"))
            assertThatThrownBy(() -> jdbc.sql("update press_photo set " + change + " where id = ?").param(photo).update())
                    .as(change).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update press_photo_file set width = 7 where photo = ?").param(photo).update())
                .isInstanceOf(DataAccessException.class);
        for (var values : List.of("'', 'e@example.org', null", "'Ewa', 'ewa', null", "'Ewa', 'e@example.org', 'zadzwoń'"))
            assertThatThrownBy(
                    () -> jdbc.sql("insert into press_contact (edition, name, email, phone) values (?, " + values + ")")
                            .param(edition.id().value()).update())
                    .as(values).isInstanceOf(DataAccessException.class);
    }

    private PressPhotoId add(String author) {
        return briefing.addPhoto(coordinator, edition.id(), captioned(author), Pictures.jpeg(30, 20));
    }

    private List<String> authors() {
        return photos.of(edition.id()).stream().map(it -> it.caption().author()).toList();
    }

    private static Caption captioned(String author) {
        return new Caption(Translated.of(Language.PL, "Sobota"), author, Licence.PRESS);
    }
}
