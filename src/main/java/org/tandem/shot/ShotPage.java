package org.tandem.shot;

import java.util.Map;

import org.springframework.modulith.NamedInterface;
import org.tandem.programme.EditionHead;
import org.tandem.screen.Typed;

/** The form of a shot that is planned already. */
@NamedInterface("pages")
public record ShotPage(EditionHead edition, ShotRow row, Map<String, String> choices, Typed typed) {

    public String all() {
        return "/editions/" + edition.id() + "/shots";
    }

    public String address() {
        return all() + "/" + row.id();
    }
}
