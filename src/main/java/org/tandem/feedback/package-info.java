/** What those who came to a gathering say of it: the house asks by mail, they answer without a name, and the house reads counts and words. */
@NullMarked
@ApplicationModule(displayName = "Feedback", allowedDependencies = {"shared", "screen", "audit", "account :: link", "programme",
    "gathering", "registration", "attendance", "attendance :: pages"})
package org.tandem.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
