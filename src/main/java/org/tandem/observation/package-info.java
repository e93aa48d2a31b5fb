/** What assigned experts observe of partnerships, point by point, and what comes of it: answers, extracts for the public, actions, a health check. */
@NullMarked
@ApplicationModule(displayName = "Observation", allowedDependencies = {"shared", "screen", "audit", "programme", "negotiation",
    "partnership"})
package org.tandem.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
