package org.tandem.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The partnerships of an edition, by area, page after page. */
@NamedInterface("pages")
public record PartnershipsPage(EditionCard edition, List<ThemeRow> themes, @Nullable String next) {}
