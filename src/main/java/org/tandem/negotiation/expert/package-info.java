/** The experts of a house: invited to an edition, assigned to single negotiations of it, and kept from those where they are not impartial. */
@NullMarked
@NamedInterface("expert")
package org.tandem.negotiation.expert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
