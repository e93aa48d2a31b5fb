/** How what is written in Markdown becomes a page, and how nothing gets into a page that must not. */
@NullMarked
@NamedInterface("markup")
package org.tandem.article.markup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
