/** What agreements start: partnerships from their forming to their end, with the summary that both sides show the public. */
@NullMarked
@ApplicationModule(displayName = "Partnership", allowedDependencies = {"shared", "screen", "audit", "account", "organisation",
    "organisation :: classification",
    "programme", "participation", "nomination", "negotiation", "negotiation :: pages", "agreement"})
package org.tandem.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
