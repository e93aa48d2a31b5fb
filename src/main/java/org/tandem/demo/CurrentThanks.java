package org.tandem.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.credit.CreditId;
import org.tandem.credit.CreditLogoKeeping;
import org.tandem.credit.Credited;
import org.tandem.credit.Crediting;
import org.tandem.credit.Ground;
import org.tandem.credit.Period;
import org.tandem.credit.Tier;
import org.tandem.picture.Licence;
import org.tandem.press.Briefing;
import org.tandem.press.Caption;
import org.tandem.press.Contact;
import org.tandem.press.PressPhotoId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

/** Who made the current edition possible, and what the press gets of it: funders, patrons, logos and pictures that plainly do not exist. */
@Component
@Profile("demo")
class CurrentThanks {

    private static final List<Translated> PICTURES = List.of(
            new Translated("Przykład: rysunek zamiast zdjęcia, hałda o świcie",
                    "Beispiel: Zeichnung statt Foto, Halde im Morgengrauen",
                    "Sample: a drawing instead of a photo, a spoil tip at dawn"),
            new Translated("Przykład: rysunek zamiast zdjęcia, hałda w południe",
                    "Beispiel: Zeichnung statt Foto, Halde am Mittag",
                    "Sample: a drawing instead of a photo, a spoil tip at noon"),
            new Translated("Przykład: rysunek zamiast zdjęcia, hałda wieczorem", "Beispiel: Zeichnung statt Foto, Halde am Abend",
                    "Sample: a drawing instead of a photo, a spoil tip in the evening"));

    private final Crediting crediting;
    private final CreditLogoKeeping logos;
    private final Briefing briefing;

    CurrentThanks(Crediting crediting, CreditLogoKeeping logos, Briefing briefing) {
        this.crediting = crediting;
        this.logos = logos;
        this.briefing = briefing;
    }

    /** The pictures in the order of {@link #PICTURES}. One credit's days are over, another's are still to come. */
    List<PressPhotoId> tell(Actor coordinator, EditionId edition, LocalDate today) {
        var mills = crediting.add(coordinator, edition, Credited.of(Tier.FUNDER, "Fundusz Podziemnych Wiatraków")
                .worded(new Translated("Projekt współfinansowany ze środków Funduszu Podziemnych Wiatraków",
                        "Gefördert aus Mitteln des Fonds der Unterirdischen Windmühlen",
                        "Co-financed by the Underground Windmills Fund"))
                .shown(new Period(today.minusDays(80), today.plusDays(200))));
        show(coordinator, edition, mills, "Podziemne Wiatraki", 0.55f, true);
        crediting.add(coordinator, edition, Credited.of(Tier.FUNDER, "Fundusz Zeszłorocznego Śniegu")
                .shown(new Period(null, today.minusDays(10))));
        var bicycles = crediting.add(coordinator, edition, Credited.of(Tier.PARTNER, "Instytut Latających Rowerów"));
        show(coordinator, edition, bicycles, "Latające Rowery", 0.08f, false);
        crediting.add(coordinator, edition, Credited.of(Tier.PARTNER, "Izba Handlu Chmurami"));
        for (var patron : List.of("Radio Cisza Nocna", "Gazeta Pojutrze"))
            crediting.add(coordinator, edition, Credited.of(Tier.MEDIA_PATRON, patron));
        crediting.add(coordinator, edition, Credited.of(Tier.MEDIA_PATRON, "Telewizja Za Miesiąc")
                .shown(new Period(today.plusDays(30), null)));
        return brief(coordinator, edition);
    }

    private void show(Actor coordinator, EditionId edition, CreditId credit, String name, float hue, boolean both) {
        logos.setLogo(coordinator, edition, credit, Ground.LIGHT, Drawings.logo(name, hue, Ground.LIGHT));
        if (both) logos.setLogo(coordinator, edition, credit, Ground.DARK, Drawings.logo(name, hue, Ground.DARK));
    }

    private List<PressPhotoId> brief(Actor coordinator, EditionId edition) {
        var photos = new ArrayList<PressPhotoId>();
        for (int i = 0; i < PICTURES.size(); i++)
            photos.add(briefing.addPhoto(coordinator, edition, new Caption(PICTURES.get(i), "Osoba przykładowa", Licence.CC0),
                    Drawings.landscape(i)));
        briefing.setContact(coordinator, edition, Optional.of(new Contact("Biuro przykładowe", "prasa@tandem.example", null)));
        return photos;
    }
}
