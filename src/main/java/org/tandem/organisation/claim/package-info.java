/** Somebody whose organisation is here already: she looks for it, asks to be let in or claims it, and the house answers. */
@NullMarked
@NamedInterface("claim")
package org.tandem.organisation.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
