package org.tandem.organisation;

import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.tandem.organisation.identifier.Identifier;
import org.tandem.organisation.identifier.Parsed;
import org.tandem.shared.Letters;

/** What somebody looks for an organisation by: letters of its name, or one of its numbers as people write it. */
public record Sought(String letters, String[] numbers) {

    private static final int SHORTEST = 3;

    public static Sought by(String typed) {
        var numbers = new TreeSet<String>();
        var bare = typed.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        if (!bare.isEmpty()) numbers.add(bare);
        Stream.of(Identifier.KRS, Identifier.NIP, Identifier.REGON, Identifier.LEI).map(scheme -> Identifier.parse(scheme, typed))
                .forEach(parsed -> {
                    if (parsed instanceof Parsed.Valid(var identifier)) numbers.add(identifier.value());
                });
        return new Sought(Letters.folded(typed), numbers.toArray(String[]::new));
    }

    /** Fewer letters than three would be found in almost every name. */
    public boolean isEnough() {
        return letters.length() >= SHORTEST;
    }
}
