/** Finds everything that is public, in the words of three languages, and nothing else; each node keeps an index of its own. */
@NullMarked
@ApplicationModule(displayName = "Search", allowedDependencies = {"shared", "screen", "signal", "installation",
    "organisation :: place",
    "article :: markup"})
package org.tandem.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
