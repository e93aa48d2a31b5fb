/** The first run: a link in the log opens the page where the house and its first coordinator are named. */
@NullMarked
@ApplicationModule(displayName = "Setup", allowedDependencies = {"shared", "screen", "account", "account :: link", "programme"})
package org.tandem.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
