package org.tandem.press;

import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.consent.Clearance;
import org.tandem.consent.Faces;
import org.tandem.programme.EditionHead;
import org.tandem.screen.Typed;

/**
 * A photo with the form of its caption, and whom it shows.
 *
 * @param faces who is ticked: what is stored, or what was typed instead
 * @param behind the form was filled in over a caption that is no more
 */
@NamedInterface("pages")
public record PhotoPage(EditionHead edition, PhotoRow photo, Clearance clearance, Faces faces, List<Clearance.Person> persons,
        Typed typed,
        Typed naming, boolean behind) {

    static Typed shown(Caption caption) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("pl", caption.words().pl());
        values.put("de", caption.words().de());
        values.put("en", caption.words().en());
        values.put("author", caption.author());
        values.put("licence", caption.licence());
        return Typed.with(values);
    }

    public String address() {
        return "/editions/" + edition.id() + "/press/photos/" + photo.id();
    }
}
