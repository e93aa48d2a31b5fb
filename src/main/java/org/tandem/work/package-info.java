/** What a house has made besides its editions, for all to see: its publications and its projects. */
@NullMarked
@ApplicationModule(displayName = "Work", allowedDependencies = {"shared", "screen", "audit", "programme", "picture",
    "picture :: pages"})
package org.tandem.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
