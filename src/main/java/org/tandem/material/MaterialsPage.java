package org.tandem.material;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.GatheringRooms;
import org.tandem.press.PhotoRow;
import org.tandem.screen.Typed;
import org.tandem.shared.Translated;

/**
 * What a house puts down of a gathering; below each list stands the form of one more.
 *
 * @param items the contributions that a material may belong to
 * @param seen the version of the minutes, 0 where there are none
 * @param photos all of the edition; those whose ids are {@code shown} stand on the gathering's page
 */
@NamedInterface("pages")
public record MaterialsPage(Head head, List<MaterialRow> materials, Map<UUID, Translated> items, int seen, List<PhotoRow> photos,
        Set<UUID> shown, Forms forms) {

    public record Head(GatheringId id, UUID edition, Translated title, GatheringRooms rooms, boolean isOver) {}

    /** What was typed into each of the page's three forms. */
    public record Forms(Typed minutes, Typed material, Typed photo) {

        static Forms blank(@Nullable Minutes minutes) {
            return new Forms(shown(minutes), Typed.with(Map.of("audience", Audience.PUBLIC)),
                    Typed.with(Map.of("licence", "PRESS")));
        }

        Forms minutes(Typed typed) {
            return new Forms(typed, material, photo);
        }

        Forms material(Typed typed) {
            return new Forms(minutes, typed, photo);
        }

        Forms photo(Typed typed) {
            return new Forms(minutes, material, typed);
        }

        private static Typed shown(@Nullable Minutes minutes) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("words-pl", minutes == null ? null : minutes.words().pl());
            values.put("words-de", minutes == null ? null : minutes.words().de());
            values.put("words-en", minutes == null ? null : minutes.words().en());
            values.put("minutes-audience", minutes == null ? Audience.PUBLIC : minutes.audience());
            return Typed.with(values);
        }
    }

    MaterialsPage with(Forms typed) {
        return new MaterialsPage(head, materials, items, seen, photos, shown, typed);
    }

    public String address() {
        return "/gatherings/" + head.id() + "/materials";
    }

    public boolean isFull() {
        return materials.size() >= Documenting.MOST;
    }

    public Map<Boolean, List<PhotoRow>> chosen() {
        return photos.stream().collect(Collectors.partitioningBy(it -> shown.contains(it.id().value())));
    }
}
