/** Where an organisation sits: Poland's municipalities, and the distance between two places. */
@NullMarked
@NamedInterface("place")
package org.tandem.organisation.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
