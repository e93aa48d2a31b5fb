package org.tandem.organisation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Slice;

/** The house's list of organisations, with how many there are of each kind, and how many claims wait. */
@NamedInterface("pages")
public record OrganisationsPage(Slice<OrganisationRow> rows, String search, @Nullable OrganisationKind kind,
        Map<OrganisationKind, Integer> counts, int claims) {

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(OrganisationKind of) {
        return counts.getOrDefault(of, 0);
    }

    /** The same search among one kind, or among all. */
    public String address(@Nullable OrganisationKind of) {
        var query = search.isEmpty() ? "" : "&q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
        return "/organisations?kind=" + (of == null ? "" : of.name()) + query;
    }

    /** The next rows, or nothing where these are the last. */
    public @Nullable String next() {
        return rows.next() == null ? null : address(kind) + "&after=" + rows.next();
    }
}
