/** Who comes to a gathering: registrations confirmed by mail, its waiting list, and what the house asks. */
@NullMarked
@ApplicationModule(displayName = "Registration", allowedDependencies = {"shared", "screen", "audit", "account", "account :: link",
    "account :: signin", "programme",
    "participation", "gathering", "gathering :: pages"})
package org.tandem.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
