/** What is to be filmed of an edition's partnerships: who, where and when, told to those whom it shows, and whether it is done. */
@NullMarked
@ApplicationModule(displayName = "Shot", allowedDependencies = {"shared", "screen", "audit", "programme", "partnership"})
package org.tandem.shot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
