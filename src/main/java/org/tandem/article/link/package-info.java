/** The links that articles have to other places, and whether these answer: asked by a job, now and then, and never on a page's way. */
@NullMarked
@NamedInterface("link")
package org.tandem.article.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
