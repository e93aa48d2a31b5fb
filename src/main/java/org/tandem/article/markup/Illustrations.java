package org.tandem.article.markup;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.Language;

/**
 * Whoever keeps pictures tells what a text shows that refers to them by their ids: {@code ![](picture:018f…)}. The alternative
 * text and the author live with the picture.
 */
@FunctionalInterface
public interface Illustrations {

    /**
     * A picture as a page shows it.
     *
     * @param sizes the same in several widths, as in {@code srcset}
     */
    record Illustration(String address, @Nullable String sizes, String alternative, @Nullable String author, int width,
            int height) {}

    /** Those that may be shown; the others are left out. */
    Map<UUID, Illustration> find(Set<UUID> pictures, Language language);
}
