package org.tandem.following;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Screen;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/**
 * Something that one can follow. It has a name and an address as long as the public sees it.
 *
 * @param id nil for everything
 */
@NamedInterface("pages")
public record Topic(Kind kind, UUID id, @Nullable String slug, Translated name, @Nullable String zone) {

    /** What kinds of things can be followed; an area is one of those under which an edition's partnerships stand. */
    public enum Kind {

        ALL(""), HOUSE("/houses/"), SECTION("/sections/"), EDITION("/editions/"), ORGANISATION("/organisations/"), //
        PARTNERSHIP("/partnerships/"), AREA("/map?area=");

        private final String address;

        Kind(String address) {
            this.address = address;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Kind of(String word) {
            for (var kind : values()) if (kind.word().equals(word)) return kind;
            throw new NotFound(word);
        }
    }

    /** The id of everything. */
    static final UUID EVERYTHING = new UUID(0, 0);

    /** The key of everything. */
    public static final String ALL = Kind.ALL.word() + ":" + EVERYTHING;

    /** What is remembered of something whose name the public does not see any more. */
    static Topic hidden(Kind kind, UUID id) {
        return new Topic(kind, id, null, new Translated(null, null, null), null);
    }

    /** As forms say it. */
    public String key() {
        return kind.word() + ":" + id;
    }

    public boolean isHidden() {
        return kind != Kind.ALL && slug == null;
    }

    /** Where the public reads of it. */
    public @Nullable String address(Language language) {
        if (kind == Kind.ALL) return "/" + language.code() + "/articles";
        return slug == null ? null : "/" + language.code() + kind.address + slug;
    }

    /** Under which key its kind is said, with its name. */
    public String label(Screen screen) {
        if (isHidden()) return screen.t("following.hidden");
        return screen.t("following.topic." + kind.word(), name);
    }
}
