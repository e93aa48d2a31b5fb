/** What a gathering leaves behind: its minutes, its materials and its photos, for everybody or for those who take part. */
@NullMarked
@ApplicationModule(displayName = "Material", allowedDependencies = {"shared", "screen", "audit", "programme", "gathering",
    "gathering :: pages", "picture", "press", "press :: pages", "negotiation :: file"})
package org.tandem.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
