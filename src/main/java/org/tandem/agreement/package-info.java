/** The accepted terms as a document in three languages, made once, which a signatory of each side confirms. */
@NullMarked
@ApplicationModule(displayName = "Agreement", allowedDependencies = {"shared", "screen", "audit", "account", "organisation",
    "programme", "credit", "negotiation", "negotiation :: pages"})
package org.tandem.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
