/** The pictures of a house: kept as they were sent, described, drawn anew in several sizes, and shown where something public uses them. */
@NullMarked
@ApplicationModule(displayName = "Pictures", allowedDependencies = {"shared", "screen", "audit", "organisation :: logo",
    "programme",
    "consent", "consent :: pages"})
package org.tandem.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
