/** The map as a way in: what is public of organisations, partnerships and gatherings, where it lies, drawn here without a foreign server. */
@NullMarked
@ApplicationModule(displayName = "Atlas", allowedDependencies = {"shared", "screen", "installation", "organisation",
    "organisation :: place", "programme", "partnership", "gathering"})
package org.tandem.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
