/** A business participant names a social participant for negotiations, who accepts, declines, or lets it pass. */
@NullMarked
@ApplicationModule(displayName = "Nomination", allowedDependencies = {"shared", "screen", "audit", "account", "organisation",
    "organisation :: profile", "organisation :: classification", "organisation :: place", "programme", "participation"})
package org.tandem.nomination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
