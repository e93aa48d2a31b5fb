/** The numbers that registers give to organisations, with their check digits and the lists they come from. */
@NullMarked
@NamedInterface("identifier")
package org.tandem.organisation.identifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
