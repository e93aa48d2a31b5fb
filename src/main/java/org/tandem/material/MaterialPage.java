package org.tandem.material;

import java.util.Map;
import java.util.UUID;

import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Typed;
import org.tandem.shared.Translated;

/**
 * The form of what is said of a material.
 *
 * @param behind it was filled in over something that is no more
 */
@NamedInterface("pages")
public record MaterialPage(MaterialsPage.Head head, MaterialRow material, Map<UUID, Translated> items, Typed typed,
        boolean behind) {

    public String address() {
        return "/gatherings/" + head.id() + "/materials/" + material.id();
    }
}
