/** Tells the people concerned what happened: one mail per event and recipient, in their language, with a link to the very thing. */
@NullMarked
@ApplicationModule(displayName = "Notice", allowedDependencies = {"shared", "screen", "account", "account :: link",
    "account :: signin",
    "organisation", "programme", "credit", "consent", "participation", "nomination", "negotiation", "negotiation :: expert",
    "partnership", "observation", "shot", "gathering", "registration", "feedback", "film", "following"})
package org.tandem.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
