/** Persons: how they join, sign in, and whom they act for. */
@NullMarked
@ApplicationModule(displayName = "Account", allowedDependencies = {"shared", "screen", "audit"})
package org.tandem.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
