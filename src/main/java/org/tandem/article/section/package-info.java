/** The tree of sections in which a house's articles stand, with the menu that the public finds them by. */
@NullMarked
@NamedInterface("section")
package org.tandem.article.section;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
