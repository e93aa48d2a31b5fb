/** What wires all modules: ids, security, views. */
@NullMarked
package org.tandem;

import org.jspecify.annotations.NullMarked;
