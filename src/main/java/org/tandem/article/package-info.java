/**
 * What a house publishes in words: articles in their sections, in three languages, written in Markdown, public by themselves
 * from their moment on.
 */
@NullMarked
@ApplicationModule(displayName = "Article", allowedDependencies = {"shared", "screen", "audit", "programme", "credit",
    "partnership", "gathering", "picture", "picture :: pages"})
package org.tandem.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
