/** The pages by which a house speaks for itself: about it, contact, privacy, accessibility, cookies, and those of its own. */
@NullMarked
@ApplicationModule(displayName = "Page", allowedDependencies = {"shared", "screen", "audit", "programme", "picture", "signal",
    "article", "article :: markup", "article :: editing"})
package org.tandem.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
