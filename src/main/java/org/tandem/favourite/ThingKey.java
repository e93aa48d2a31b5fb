package org.tandem.favourite;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.modulith.NamedInterface;

/** A public thing's id as cookies and addresses carry it: 22 signs, so that a hundred of them fit into either. */
@NamedInterface("pages")
public record ThingKey(UUID thing) {

    private static final String BETWEEN = ".";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** The things of a text, each once and in its order; what is no key is passed over. */
    static List<UUID> things(String text) {
        return Pattern.compile(BETWEEN, Pattern.LITERAL).splitAsStream(text).map(ThingKey::of).flatMap(Optional::stream)
                .map(ThingKey::thing).collect(Collectors.toCollection(LinkedHashSet::new)).stream().toList();
    }

    static String text(Collection<UUID> things) {
        return things.stream().map(thing -> new ThingKey(thing).toString()).collect(Collectors.joining(BETWEEN));
    }

    /** Whether a text has anything in it that is no key: something was cut off, or typed. */
    static boolean isBroken(String text) {
        return Pattern.compile(BETWEEN, Pattern.LITERAL).splitAsStream(text).anyMatch(part -> of(part).isEmpty());
    }

    private static Optional<ThingKey> of(String part) {
        if (!KEY.matcher(part).matches()) return Optional.empty();
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(part));
        return Optional.of(new ThingKey(new UUID(bytes.getLong(), bytes.getLong())));
    }

    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(thing.getMostSignificantBits())
                .putLong(thing.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
