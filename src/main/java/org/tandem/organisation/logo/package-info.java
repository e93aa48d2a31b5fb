/** Pictures that people send, logos and photos, made safe to show to everybody. */
@NullMarked
@NamedInterface("logo")
package org.tandem.organisation.logo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
