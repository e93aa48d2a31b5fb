/** Where the bytes of films are kept: a directory, or a bucket that speaks S3. */
@NullMarked
package org.tandem.film.store;

import org.jspecify.annotations.NullMarked;
