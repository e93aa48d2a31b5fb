/** An organisation's profile as it is begun, shown and edited part by part, with its logo. */
@NullMarked
@NamedInterface("profile")
package org.tandem.organisation.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
