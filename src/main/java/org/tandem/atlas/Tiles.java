package org.tandem.atlas;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.installation.CannotStart;

/** The pictures of the ground that an operator may name ({@code tandem.map.tiles}); without them Tandem draws the borders, and nobody else is asked. */
@Component
@NamedInterface("pages")
public class Tiles {

    private static final Pattern ADDRESS = Pattern.compile("(https?://[^/\\s\"';,?]+)/[^\\s\"';]*\\{z}[^\\s\"';]*");

    private final @Nullable String address;
    private final String attribution;

    Tiles(@Value("${tandem.map.tiles:}") String address, @Value("${tandem.map.attribution:}") String attribution) {
        this.address = address.isBlank() ? null : address.strip();
        this.attribution = attribution.strip();
        if (this.address != null && !ADDRESS.matcher(this.address).matches())
            throw new CannotStart(
                    "tandem.map.tiles is no address of map tiles: it has to look like https://tiles.example.org/{z}/{x}/{y}.png.");
        if (this.address != null && this.attribution.isEmpty())
            throw new CannotStart(
                    "tandem.map.tiles needs tandem.map.attribution: say whose map it is, as its makers ask for it.");
    }

    public @Nullable String address() {
        return address;
    }

    public String attribution() {
        return attribution;
    }

    /** The only other server that a page may load pictures from; nothing where there is none. */
    public @Nullable String source() {
        if (address == null) return null;
        var parts = ADDRESS.matcher(address);
        return parts.matches() ? parts.group(1).replace("{s}", "*") : null;
    }
}
