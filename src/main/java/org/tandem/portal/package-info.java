/** The public pages: home, editions, partnerships, organisations. Reads only what both sides consented to; nobody depends on it. */
@NullMarked
@ApplicationModule(displayName = "Portal", allowedDependencies = {"shared", "screen", "organisation", "organisation :: place",
    "programme", "credit",
    "participation",
    "negotiation", "partnership", "gathering", "gathering :: pages", "film", "benefit", "work", "work :: pages", "signal",
    "article", "article :: pages", "article :: section"})
package org.tandem.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
