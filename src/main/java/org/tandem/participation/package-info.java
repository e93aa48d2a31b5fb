/** Organisations in an edition: they apply for a side, the house qualifies them, and each holds so many places. */
@NullMarked
@ApplicationModule(displayName = "Participation", allowedDependencies = {"shared", "screen", "audit", "account", "organisation",
    "programme"})
package org.tandem.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
