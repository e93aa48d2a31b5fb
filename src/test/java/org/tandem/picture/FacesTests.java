package org.tandem.picture;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tandem.AtOnce;
import org.tandem.Given;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.consent.Clearance;
import org.tandem.consent.ConsentId;
import org.tandem.consent.Consenting;
import org.tandem.consent.Faces;
import org.tandem.consent.Picture;
import org.tandem.consent.Pictured;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Whom a picture of the library shows, where two say it. */
@WholeProgram
class FacesTests {

    private final Visit visit;
    private final Collecting collecting;
    private final Clearance.Query clearances;
    private final Consenting consenting;
    private final Given.Edition edition;
    private final Actor coordinator;
    private final PictureId id;

    @Autowired
    FacesTests(Visit visit, Given given, Collecting collecting, Clearance.Query clearances, Consenting consenting) {
        this.visit = visit;
        this.collecting = collecting;
        this.clearances = clearances;
        this.consenting = consenting;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
        this.id = collecting.add(coordinator, "a.jpg", Drawn.jpeg(60, 40), CollectingTests.TOLD, false).id();
    }

    @Test
    void whoeverWasSlowerDoesNotSayWhomItShowsOverAnothersWords() {
        var anna = person("Anna Kos");
        collecting.namePersons(coordinator, id, edition.id(), Faces.of(Set.of(anna), 0));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> collecting.namePersons(coordinator, id, null, Faces.nobody(0)));
        assertThat(said().persons()).extracting(Clearance.Person::id).containsExactly(anna);
        collecting.namePersons(coordinator, id, null, Faces.nobody(1));
        assertThat(said().nobody()).isTrue();
    }

    @Test
    void ofTwoWhoSayWhomItShowsAtOnceOneIsHeard() throws Exception {
        assertThat(AtOnce.<Boolean>all(2, _ -> () -> isHeard())).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whoSaysWhomAPictureShowsOverAnothersWordsKeepsHerTicksAndIsTold() throws Exception {
        var at = "/pictures/" + id + "/persons";
        var anna = person("Anna Kos");
        var jan = person("Jan Maj");
        visit.send(coordinator, naming(at, 0).param("persons", anna.toString()), 302);

        var behind = visit.send(coordinator, naming(at, 0).param("persons", jan.toString()), 409);

        assertThat(behind).contains("Someone was faster", "name=\"seen\" value=\"1\"", "Anna Kos</a> (not asked)",
                "value=\"" + jan + "\" checked").doesNotContain("value=\"" + anna + "\" checked");
        visit.send(coordinator, naming(at, 1).param("persons", jan.toString()), 302);
        assertThat(visit.send(coordinator, naming(at, 2).param("nobody", "true").param("persons", anna.toString()), 422))
                .contains("id=\"e-persons\"", "value=\"" + anna + "\" checked", "name=\"nobody\" value=\"true\" checked");
    }

    @Test
    void whoFirstPutsHerOwnMistakeRightIsStillToldThatSomebodyWasFaster() throws Exception {
        var at = "/pictures/" + id + "/persons";
        var anna = person("Anna Kos");
        visit.send(coordinator, naming(at, 0).param("persons", anna.toString()), 302);

        assertThat(visit.send(coordinator, post(at).param("seen", "0").param("persons", anna.toString()), 422))
                .contains("name=\"seen\" value=\"0\"");
    }

    /** Whether what is said of it is kept, by one who has seen that nothing was said yet. */
    private boolean isHeard() {
        try {
            collecting.namePersons(coordinator, id, null, Faces.nobody(0));
            return true;
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }

    private Clearance said() {
        return clearances.of(Picture.ofLibrary(id.value()));
    }

    private AbstractMockHttpServletRequestBuilder<?> naming(String at, int seen) {
        return post(at).param("edition", edition.id().toString()).param("seen", String.valueOf(seen));
    }

    private ConsentId person(String name) {
        return consenting.add(coordinator, edition.id(), new Pictured(name, null, Language.PL, null), false);
    }
}
