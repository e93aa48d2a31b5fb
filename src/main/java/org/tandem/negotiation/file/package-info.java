/** Files that people send, and what they are. */
@NullMarked
@NamedInterface("file")
package org.tandem.negotiation.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
