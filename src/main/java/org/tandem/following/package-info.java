/** Who follows what: asked for with a mail address that is confirmed by mail, told in a digest of what became public, and stopped with one click. */
@NullMarked
@ApplicationModule(displayName = "Following", allowedDependencies = {"shared", "screen", "audit", "account", "account :: link",
    "account :: signin"})
package org.tandem.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
