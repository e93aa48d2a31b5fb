/** What every page needs: its words in three languages, its dates, what was typed, what was just said, and the next rows. */
@NullMarked
@ApplicationModule(displayName = "Screen", type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
package org.tandem.screen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
