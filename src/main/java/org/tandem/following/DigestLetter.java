package org.tandem.following;

import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * What a follower is told: {@code path} holds a secret, and is never logged.
 *
 * @param number how many items there are in all, of which the first are told
 */
public record DigestLetter(UUID digest, String email, Language language, String path, List<Item> items,
        int number) {

    /** Something that has become public. */
    public record Item(String kind, Translated slug, Translated title, Translated lead, @Nullable LocalDateTime starts,
            boolean sample, Translated house) {

        /** Behind the address of the installation. */
        public String path(Language language) {
            return "/" + language.code() + "/" + kind.toLowerCase(java.util.Locale.ROOT) + "s/" + slug.in(language);
        }
    }

    /** The houses whose news they are. */
    public List<String> houses() {
        return List.copyOf(new LinkedHashSet<>(items.stream().map(it -> it.house().in(language)).toList()));
    }

    public List<String> kinds() {
        return items.stream().map(Item::kind).distinct().toList();
    }

    public List<Item> of(String kind) {
        return items.stream().filter(it -> it.kind().equals(kind)).toList();
    }

    @Override
    public String toString() {
        return "digest " + digest;
    }
}
