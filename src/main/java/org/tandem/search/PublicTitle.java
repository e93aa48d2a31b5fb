package org.tandem.search;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.Translated;

/**
 * How a public thing is called and where its page is.
 *
 * @param path behind the language
 * @param day where things of its kind have one
 */
public record PublicTitle(String kind, UUID id, String path, Translated title, @Nullable LocalDate day, boolean sample) {}
