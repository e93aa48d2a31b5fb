/** What a reader keeps of all that is public: in her browser, or with her account; and lists of it that she passes on. */
@NullMarked
@ApplicationModule(displayName = "Favourite", allowedDependencies = {"shared", "screen", "account", "search"})
package org.tandem.favourite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
