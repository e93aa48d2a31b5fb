/** What journalists need of an edition: its figures, logos and photos with their licences, whom to ask, and all of it as one archive. */
@NullMarked
@ApplicationModule(displayName = "Press", allowedDependencies = {"shared", "screen", "audit", "organisation :: logo", "programme",
    "credit", "consent", "consent :: pages", "picture",
    "partnership"})
package org.tandem.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
