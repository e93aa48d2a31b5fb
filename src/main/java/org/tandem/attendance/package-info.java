/** Who came to a gathering: check-in at the door, also while the hall's network is down, badges, the list of attendance and its figures. */
@NullMarked
@ApplicationModule(displayName = "Attendance", allowedDependencies = {"shared", "screen", "audit", "programme", "gathering",
    "gathering :: pages", "registration"})
package org.tandem.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
