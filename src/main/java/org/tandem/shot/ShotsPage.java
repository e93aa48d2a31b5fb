package org.tandem.shot;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandem.programme.EditionHead;
import org.tandem.screen.Slice;
import org.tandem.screen.Typed;

/**
 * The shot list of an edition, the earliest first, and below it the form of one more.
 *
 * @param choices the edition's partnerships that can be filmed, by id
 */
@NamedInterface("pages")
public record ShotsPage(EditionHead edition, Filter filter, Slice<ShotRow> rows, int open, int done, Map<String, String> choices,
        Typed typed) {

    public static final List<String> STANDS = List.of("OPEN", "DONE");

    /** What is shown: empty words are no condition; {@code after} is the last row of the page before. */
    public record Filter(String stand, String search, @Nullable ShotId after) {

        static final Filter ANY = new Filter("", "", null);

        public Filter {
            stand = STANDS.contains(stand) ? stand : "";
            search = search.strip();
        }

        public boolean isAny() {
            return stand.isEmpty() && search.isEmpty();
        }
    }

    public int count(String stand) {
        return switch (stand) {
            case "OPEN" -> open;
            case "DONE" -> done;
            default -> open + done;
        };
    }

    public String address() {
        return "/editions/" + edition.id() + "/shots";
    }

    public @Nullable String more() {
        if (rows.next() == null) return null;
        return UriComponentsBuilder.fromPath(address()).queryParam("stand", filter.stand()).queryParam("search", "{search}")
                .queryParam("after", rows.next()).encode().buildAndExpand(filter.search()).toUriString();
    }
}
