package org.tandem.consent;

import java.util.UUID;

/** A thing of another module that may show persons. */
public record Picture(Kind kind, UUID thing) {

    /** What it is, and which use of a person's picture it makes. */
    public enum Kind {

        PRESS_PHOTO(Use.PRESS), FILM(Use.FILM), LIBRARY(Use.PORTAL);

        private final Use use;

        Kind(Use use) {
            this.use = use;
        }

        public Use use() {
            return use;
        }
    }

    public static Picture pressPhoto(UUID photo) {
        return new Picture(Kind.PRESS_PHOTO, photo);
    }

    public static Picture ofLibrary(UUID picture) {
        return new Picture(Kind.LIBRARY, picture);
    }

    public static Picture film(UUID film) {
        return new Picture(Kind.FILM, film);
    }
}
