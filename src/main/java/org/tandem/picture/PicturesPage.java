package org.tandem.picture;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandem.screen.Slice;
import org.tandem.screen.Typed;

/** A house's library, the latest first, with the form of new ones. */
@NamedInterface("pages")
public record PicturesPage(Filter filter, Slice<PictureRow> rows, Map<String, Integer> counts, Typed typed) {

    /** What a list can be narrowed to, with the condition on a picture {@code p}. */
    static final Map<String, String> CONDITIONS = Map.of(
            "without-alt", "num_nonnulls(p.alt_pl, p.alt_de, p.alt_en) = 0",
            "untold", "num_nonnulls(p.alt_pl, p.alt_de, p.alt_en) between 1 and 2",
            "without-author", "p.author is null",
            "without-consent", "not is_cleared(p.id, 'PORTAL')",
            "unused", "not exists (select from %s u where u.picture = p.id)");

    /** The same in the order in which they are offered. */
    public static final List<String> KINDS = List.of("without-alt", "untold", "without-author", "without-consent", "unused");

    /** What is shown: empty words are no condition; {@code after} is the last row of the page before. */
    public record Filter(String only, String search, @Nullable PictureId after) {

        public Filter {
            only = KINDS.contains(only) ? only : "";
            search = search.strip();
        }

        public boolean isAny() {
            return only.isEmpty() && search.isEmpty();
        }
    }

    PicturesPage with(Typed adding) {
        return new PicturesPage(filter, rows, counts, adding);
    }

    public int count(String only) {
        return counts.getOrDefault(only, 0);
    }

    public @Nullable String more() {
        return next("/pictures");
    }

    public @Nullable String moreChoices() {
        return next("/pictures/choices");
    }

    private @Nullable String next(String at) {
        if (rows.next() == null) return null;
        return UriComponentsBuilder.fromPath(at).queryParam("only", filter.only()).queryParam("search", "{search}")
                .queryParam("after", rows.next()).encode().buildAndExpand(filter.search()).toUriString();
    }
}
