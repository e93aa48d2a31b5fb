/** Organisations: who they are, what identifies them, where they sit, what they work on, need and offer. */
@NullMarked
@ApplicationModule(displayName = "Organisation", allowedDependencies = {"shared", "screen", "audit", "account",
    "account :: member"})
package org.tandem.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
