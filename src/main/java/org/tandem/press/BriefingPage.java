package org.tandem.press;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.consent.Clearance;
import org.tandem.picture.Licence;
import org.tandem.programme.EditionHead;
import org.tandem.screen.Typed;

/** What the house gives the press of an edition: whom to ask, and the photos; below them the form of one more. */
@NamedInterface("pages")
public record BriefingPage(EditionHead edition, List<PhotoRow> photos, Map<UUID, Clearance> clearances,
        Typed contact, Typed adding) {

    /** Whether a photo is public, and who is affected where it is not. */
    public Clearance clearance(PhotoRow photo) {
        return clearances.getOrDefault(photo.id().value(), Clearance.UNSAID);
    }

    static Typed shown(@Nullable Contact contact) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("name", contact == null ? null : contact.name());
        values.put("email", contact == null ? null : contact.email());
        values.put("phone", contact == null ? null : contact.phone());
        return Typed.with(values);
    }

    /** A new photo: the house's own licence for the press until another one is chosen. */
    static Typed blank() {
        return Typed.with(Map.of("licence", Licence.PRESS));
    }

    public boolean isFull() {
        return photos.size() >= Briefing.MOST_PHOTOS;
    }

    public String address() {
        return "/editions/" + edition.id() + "/press";
    }
}
