package org.tandem.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandem.programme.EditionHead;
import org.tandem.screen.Slice;

/** All nominations of an edition, as its house alone sees them. */
public record EditionNominationsPage(EditionHead edition, Filter filter, Slice<Row> rows, List<Count> counts, int without) {

    public static final List<String> STATES = List.of("MADE", "ACCEPTED", "DECLINED", "EXPIRED", "WITHDRAWN");

    /** In which order: the latest first, the oldest first, or the one whose answer is due soonest. */
    public enum Sort {
        NEWEST, OLDEST, DUE
    }

    /** What is shown: empty words are no condition; {@code after} is the last row of the page before. */
    public record Filter(String state, String search, Sort sort, @Nullable UUID after) {

        public Filter {
            state = STATES.contains(state) ? state : "";
            search = search.strip();
        }

        public boolean isAny() {
            return state.isEmpty() && search.isEmpty();
        }
    }

    public record Row(UUID id, String state, UUID company, String companyName, UUID organisation, String organisationName,
            Instant madeAt, LocalDate expiresOn, @Nullable UUID negotiation) {

        public boolean waits() {
            return state.equals("MADE");
        }
    }

    public record Count(String state, int count) {}

    /** How many there are in a state; of all states where none is named. */
    public int count(String state) {
        return counts.stream().filter(it -> state.isEmpty() || it.state().equals(state)).mapToInt(Count::count).sum();
    }

    public @Nullable String more() {
        if (rows.next() == null) return null;
        return UriComponentsBuilder.fromPath("/editions/{edition}/nominations").queryParam("state", filter.state())
                .queryParam("search", "{search}").queryParam("sort", filter.sort()).queryParam("after", rows.next()).encode()
                .buildAndExpand(edition.id(), filter.search()).toUriString();
    }
}
