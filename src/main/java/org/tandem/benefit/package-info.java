/** The part of their income tax that people in Poland pass on to a house with public-benefit status: its number and how to give it. */
@NullMarked
@ApplicationModule(displayName = "Benefit", allowedDependencies = {"shared", "screen", "audit", "organisation :: identifier",
    "programme"})
package org.tandem.benefit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
