/** How one installation gets its database, and refuses to start with one clear sentence. */
@NullMarked
@ApplicationModule(displayName = "Installation", allowedDependencies = {})
package org.tandem.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
