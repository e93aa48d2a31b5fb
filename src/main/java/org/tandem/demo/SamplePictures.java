package org.tandem.demo;

import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.consent.ConsentId;
import org.tandem.consent.Faces;
import org.tandem.picture.Collecting;
import org.tandem.picture.Details;
import org.tandem.picture.Focus;
import org.tandem.picture.Licence;
import org.tandem.picture.PictureId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

/** A house's library to begin with: drawings that say what they are. */
@Component
@Profile("demo")
class SamplePictures {

    private static final String AUTHOR = "Tandem";
    private static final Translated WHEELS = new Translated("Rysunek przykładowy: dwa koła, które mają wspólny łuk",
            "Beispielzeichnung: zwei Räder mit einem gemeinsamen Bogen", "Sample drawing: two wheels that share an arc");
    private static final Translated BRIDGE = new Translated("Rysunek przykładowy: most nad rzeką",
            "Beispielzeichnung: eine Brücke über einen Fluss", "Sample drawing: a bridge over a river");
    private static final Translated TABLE = new Translated("Rysunek przykładowy: dwie osoby przy stole", null, null);

    private final Collecting collecting;

    SamplePictures(Collecting collecting) {
        this.collecting = collecting;
    }

    /** Two that show nobody and can be used at once: the wheels and the bridge. */
    List<PictureId> tell(Actor coordinator) {
        var pictures = List.of(add(coordinator, "kola.png", Scenes.wheels(), told(WHEELS)),
                add(coordinator, "most.png", Scenes.bridge(), told(BRIDGE)));
        for (var picture : pictures) collecting.namePersons(coordinator, picture, null, Faces.nobody(0));
        return pictures;
    }

    /** One that is held back because somebody on it has withdrawn, and one of which hardly anything is said yet. */
    void tellUnfinished(Actor coordinator, EditionId edition, ConsentId withdrawn) {
        var table = add(coordinator, "stol.png", Scenes.table(), told(TABLE));
        collecting.namePersons(coordinator, table, edition, Faces.of(Set.of(withdrawn), 0));
        add(coordinator, "IMG_0412.jpg", Drawings.landscape(1), Details.of(new Translated(null, null, null), null, Licence.OWN));
    }

    private PictureId add(Actor coordinator, String name, byte[] file, Details details) {
        return collecting.add(coordinator, name, file, details, true).id();
    }

    private static Details told(Translated alt) {
        return new Details(alt, AUTHOR, Licence.CC0, new Focus(50, 45), false);
    }
}
