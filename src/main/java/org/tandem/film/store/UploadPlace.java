package org.tandem.film.store;

import java.nio.file.Path;

/** The directory of files that are on their way. */
public record UploadPlace(Path path) {}
