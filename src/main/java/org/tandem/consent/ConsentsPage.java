package org.tandem.consent;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandem.programme.EditionHead;
import org.tandem.screen.Slice;

/** Whom an edition's pictures show, by name, and what each has agreed to. */
@NamedInterface("pages")
public record ConsentsPage(EditionHead edition, Filter filter, Slice<Row> rows, List<Count> counts) {

    /** What is shown: empty words are no condition; {@code after} is the last row of the page before. */
    public record Filter(String state, String use, String search, @Nullable ConsentId after) {

        public Filter {
            state = among(state, Answer.values());
            use = among(use, Use.values());
            search = search.strip();
        }

        private static String among(String typed, Enum<?>[] values) {
            return Stream.of(values).map(Enum::name).filter(typed::equals).findFirst().orElse("");
        }

        public boolean isAny() {
            return state.isEmpty() && use.isEmpty() && search.isEmpty();
        }
    }

    /** @param held how many pictures nobody sees because of her */
    public record Row(ConsentId id, String name, @Nullable String email, @Nullable String guardian, boolean sample,
            Map<Use, Answer> uses, int held) {}

    /** How many persons have a use in a state; an empty word stands for any. */
    public record Count(String use, String state, int count) {}

    public int count(String use, String state) {
        return counts.stream().filter(it -> it.use().equals(use) && it.state().equals(state)).mapToInt(Count::count).sum();
    }

    public String address() {
        return "/editions/" + edition.id() + "/consents";
    }

    public @Nullable String more() {
        if (rows.next() == null) return null;
        return UriComponentsBuilder.fromPath(address()).queryParam("state", filter.state()).queryParam("use", filter.use())
                .queryParam("search", "{search}").queryParam("after", rows.next()).encode().buildAndExpand(filter.search())
                .toUriString();
    }
}
