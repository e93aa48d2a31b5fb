/** The program in a process of its own, killed at work. */
@NullMarked
package org.tandem.killed;

import org.jspecify.annotations.NullMarked;
