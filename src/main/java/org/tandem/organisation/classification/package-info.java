/** The areas an organisation can work in, from the lists that others keep: statutory spheres, ICNP/TSO and SDG. */
@NullMarked
@NamedInterface("classification")
package org.tandem.organisation.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
