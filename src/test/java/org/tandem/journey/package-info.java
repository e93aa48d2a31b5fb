/** The whole program in a real browser. */
@NullMarked
package org.tandem.journey;

import org.jspecify.annotations.NullMarked;
