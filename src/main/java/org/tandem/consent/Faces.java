package org.tandem.consent;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.modulith.NamedInterface;
import org.springframework.util.MultiValueMap;

/**
 * Whom a picture shows, as a coordinator says it: persons, or nobody who can be recognised.
 *
 * @param seen the version of what was said before, which she saw; 0 where nothing was
 */
@NamedInterface("pages")
public record Faces(Set<ConsentId> persons, boolean nobody, int seen) {

    public static Faces nobody(int seen) {
        return new Faces(Set.of(), true, seen);
    }

    public static Faces of(Set<ConsentId> persons, int seen) {
        return new Faces(persons, false, seen);
    }

    /** As it was ticked. */
    public static Faces of(MultiValueMap<String, String> fields) {
        var persons = fields.getOrDefault("persons", List.of()).stream().map(ConsentId::of).collect(Collectors.toSet());
        var seen = fields.getFirst("seen");
        return new Faces(persons, fields.containsKey("nobody"),
                seen != null && seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1);
    }

    /** The same ticks, once what was said meanwhile stands beside them. */
    public Faces since(int version) {
        return new Faces(persons, nobody, version);
    }
}
