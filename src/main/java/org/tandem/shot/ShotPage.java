package org.tandem.shot;

import java.util.Map;

import org.springframework.modulith.NamedInterface;
import org.tandem.programme.EditionHead;
import org.tandem.screen.Typed;

/**
 * The form of a shot that is planned already.
 *
 * @param behind the form was filled in over a plan that is no more
 */
@NamedInterface("pages")
public record ShotPage(EditionHead edition, ShotRow row, Map<String, String> choices, Typed typed, boolean behind) {

    ShotPage with(Typed form, boolean overtaken) {
        return new ShotPage(edition, row, choices, form, overtaken);
    }

    public String all() {
        return "/editions/" + edition.id() + "/shots";
    }

    public String address() {
        return all() + "/" + row.id();
    }
}
