/** Whom an edition's pictures show, and what they agree to: asked by mail, answered by link or on paper, withdrawn at any time. */
@NullMarked
@ApplicationModule(displayName = "Consent", allowedDependencies = {"shared", "screen", "audit", "account :: link", "programme"})
package org.tandem.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
