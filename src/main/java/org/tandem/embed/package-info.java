/** Cards of what is public, to be shown on others' pages: live, so that what is withdrawn is gone from there as well. */
@NullMarked
@ApplicationModule(displayName = "Embed", allowedDependencies = {"shared", "screen", "programme", "partnership", "gathering",
    "film", "atlas"})
package org.tandem.embed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
