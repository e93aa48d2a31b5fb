package org.tandem.atlas;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * One thing in the list beside the map; without a spot it lies nowhere on it.
 *
 * @param sorted by what the list is in order
 */
@NamedInterface("pages")
public record ItemRow(ItemKind kind, UUID id, String slug, Translated title, @Nullable String side, boolean sample,
        @Nullable LocalDateTime starts, List<Spot> spots, String sorted) {

    public String address(Language language) {
        return "/" + language.code() + "/" + kind.folder() + "/" + slug;
    }

    /** Its towns, said once. */
    public String places(Language language) {
        return String.join(" · ", spots.stream().map(it -> it.name(language)).filter(it -> !it.isBlank()).distinct().toList());
    }

    /** How it is drawn, and which word says the same: its side, or else its kind. */
    public String look() {
        return PinLook.of(kind, side).code();
    }

    /** Where the list goes on behind it. */
    String key() {
        return sorted + "~" + id;
    }
}
