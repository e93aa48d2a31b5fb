/** What an edition meets for: workshops, consultations, meetings, market days and conferences, with their agenda. */
@NullMarked
@ApplicationModule(displayName = "Gathering", allowedDependencies = {"shared", "screen", "audit", "organisation :: place",
    "programme", "partnership"})
package org.tandem.gathering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
