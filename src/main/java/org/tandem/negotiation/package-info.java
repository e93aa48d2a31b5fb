/** The two of an accepted nomination exchange offers on the form of cooperation until they agree or part, and talk about them in the room. */
@NullMarked
@ApplicationModule(displayName = "Negotiation", allowedDependencies = {"shared", "screen", "audit", "account", "account :: link",
    "account :: member", "organisation",
    "programme", "participation", "nomination"})
package org.tandem.negotiation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
