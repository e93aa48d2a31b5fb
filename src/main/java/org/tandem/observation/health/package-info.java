/** A partnership's health check: both parties and the expert rate the same questions, and see where they differ. */
@NullMarked
@NamedInterface("health")
package org.tandem.observation.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
