/** Tells every node, after the commit, that something changed which the public may see: of what kind, and which. */
@NullMarked
@ApplicationModule(displayName = "Signal", allowedDependencies = "installation")
package org.tandem.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
