/** Houses, their initiatives, and the editions with their phases: what may be done when. */
@NullMarked
@ApplicationModule(displayName = "Programme", allowedDependencies = {"shared", "screen", "audit", "account", "organisation",
    "organisation :: logo"})
package org.tandem.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
