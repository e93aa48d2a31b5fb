/** Films made from an edition: prepared by the house and their makers, and public by themselves from the moment of their premiere on. */
@NullMarked
@ApplicationModule(displayName = "Film", allowedDependencies = {"shared", "screen", "signal", "audit", "organisation :: logo",
    "programme",
    "credit", "consent", "consent :: pages",
    "gathering"})
package org.tandem.film;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
