package org.tandem.participation;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandem.programme.EditionHead;
import org.tandem.screen.Slice;

/** Everybody who takes part in an edition or wants to, as its house reads them. */
public record ParticipantsPage(EditionHead edition, Filter filter, Slice<Row> rows, List<Count> counts) {

    public static final List<String> STATES = List.of("APPLIED", "QUALIFIED", "DECLINED", "WITHDRAWN");
    public static final List<String> SIDES = List.of("SOCIAL", "BUSINESS");

    /** In which order: the latest application first, the oldest first, or by name as Polish sorts it. */
    public enum Sort {
        NEWEST, OLDEST, NAME
    }

    /** What is shown: empty words are no condition; {@code after} is the last row of the page before. */
    public record Filter(String side, String state, String search, Sort sort, @Nullable UUID after) {

        public Filter {
            side = SIDES.contains(side) ? side : "";
            state = STATES.contains(state) ? state : "";
            search = search.strip();
        }

        public boolean isAny() {
            return side.isEmpty() && state.isEmpty() && search.isEmpty();
        }
    }

    public record Row(UUID id, String name, String side, String state, int taken, int capacity, int met, int criteria,
            boolean sample) {}

    public record Count(String side, String state, int count) {}

    /** How many are in a state, of the side that is shown. */
    public int inState(String state) {
        return counts.stream().filter(it -> filter.side().isEmpty() || it.side().equals(filter.side()))
                .filter(it -> state.isEmpty() || it.state().equals(state)).mapToInt(Count::count).sum();
    }

    /** How many are on a side, in the state that is shown. */
    public int onSide(String side) {
        return counts.stream().filter(it -> filter.state().isEmpty() || it.state().equals(filter.state()))
                .filter(it -> side.isEmpty() || it.side().equals(side)).mapToInt(Count::count).sum();
    }

    public @Nullable String more() {
        if (rows.next() == null) return null;
        return UriComponentsBuilder.fromPath("/editions/{edition}/participants").queryParam("side", filter.side())
                .queryParam("state", filter.state()).queryParam("search", "{search}").queryParam("sort", filter.sort())
                .queryParam("after", rows.next()).encode().buildAndExpand(edition.id(), filter.search()).toUriString();
    }
}
