/**
 * The edition that Tandem was made for, and a current one, played through the modules' own use cases. Real organisations appear
 * with what is known of them only; whatever is made up is flagged as sample data.
 */
@NullMarked
@ApplicationModule(displayName = "Demo")
package org.tandem.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
