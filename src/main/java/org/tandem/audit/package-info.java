/** Keeps who did what, when, to what and for whom: ids and facts, never names or free text, and never changed again. */
@NullMarked
@ApplicationModule(displayName = "Audit", allowedDependencies = "shared")
package org.tandem.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
