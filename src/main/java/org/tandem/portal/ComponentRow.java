package org.tandem.portal;

import org.springframework.modulith.NamedInterface;
import org.tandem.shared.Translated;

/** A part of an edition beside its negotiations: practical or advisory. */
@NamedInterface("pages")
public record ComponentRow(String kind, Translated name) {

    public String key() {
        return "portal.component." + kind;
    }
}
