package org.tandem.material;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.gathering.AgendaItemId;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * What is said of a material.
 *
 * @param item the contribution that it belongs to, where it does
 */
public record Label(@Embedded.Empty(prefix = "title_") Translated title, Audience audience, @Nullable AgendaItemId item) {

    static final int LONGEST = 200;

    /** @throws BrokenRule {@code material.without-title} or {@code field.too-long} */
    public Label {
        if (title.isEmpty()) throw new BrokenRule("material.without-title");
        if (Stream.of(Language.values()).map(title::exactly).flatMap(Stream::ofNullable).anyMatch(it -> it.length() > LONGEST))
            throw new BrokenRule("field.too-long", LONGEST);
    }
}
