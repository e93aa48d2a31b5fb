/** The room where editors work: the list of everything, the forms, drafts, versions and previews. */
@NullMarked
@NamedInterface("editing")
package org.tandem.article.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
