package org.tandem.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.consent.ConsentId;
import org.tandem.consent.Consenting;
import org.tandem.consent.Faces;
import org.tandem.consent.Pictured;
import org.tandem.consent.Use;
import org.tandem.press.Briefing;
import org.tandem.press.PressPhotoId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** Whom the pictures of the current edition would show, had they been taken: made-up persons, with consents in several states. */
@Component
@Profile("demo")
class CurrentFaces {

    private final Consenting consenting;
    private final Briefing briefing;
    private final SamplePictures pictures;
    private final SampleWorks works;
    private final SamplePages pages;

    CurrentFaces(Consenting consenting, Briefing briefing, SamplePictures pictures, SampleWorks works,
            SamplePages pages) {
        this.consenting = consenting;
        this.briefing = briefing;
        this.pictures = pictures;
        this.works = works;
        this.pages = pages;
    }

    /** One photo shows nobody, one somebody who agreed, and one is held back because an answer is missing. */
    void tell(Actor coordinator, EditionId edition, List<PressPhotoId> photos, LocalDate today) {
        var agreed = person(coordinator, edition, "Osoba przykładowa 1", "osoba-1@tandem.example", Language.PL, null);
        consenting.file(coordinator, edition, agreed, Set.of(Use.FILM, Use.PRESS, Use.NAMING), today.minusDays(90));
        var waiting = person(coordinator, edition, "Osoba przykładowa 2", "osoba-2@tandem.example", Language.PL, null);
        consenting.ask(coordinator, edition, waiting, Set.of(Use.FILM, Use.PHOTO, Use.PORTAL, Use.PRESS, Use.NAMING));
        var withdrawn = person(coordinator, edition, "Beispielperson 3", "person-3@tandem.example", Language.DE, null);
        consenting.file(coordinator, edition, withdrawn, Set.of(Use.PORTAL, Use.PHOTO), today.minusDays(90));
        consenting.withdraw(coordinator, edition, withdrawn, Set.of(Use.PORTAL));
        var child = person(coordinator, edition, "Dziecko przykładowe", "opiekun@tandem.example", Language.PL,
                "Opiekun przykładowy");
        consenting.ask(coordinator, edition, child, Set.of(Use.FILM));
        person(coordinator, edition, "Sample person 4", null, Language.EN, null);

        works.tellCurrent(coordinator, pictures.tell(coordinator).getFirst());
        pages.tellCurrent(coordinator);
        pictures.tellUnfinished(coordinator, edition, withdrawn);
        briefing.showsNobody(coordinator, edition, photos.get(0));
        briefing.namePersons(coordinator, edition, photos.get(1), Faces.of(Set.of(agreed), 0));
        briefing.namePersons(coordinator, edition, photos.get(2), Faces.of(Set.of(agreed, waiting), 0));
    }

    private ConsentId person(Actor coordinator, EditionId edition, String name, @Nullable String email, Language language,
            @Nullable String guardian) {
        return consenting.add(coordinator, edition, new Pictured(name, email, language, guardian), true);
    }
}
