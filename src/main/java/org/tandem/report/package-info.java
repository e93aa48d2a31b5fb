/** The figures and records by which a house steers its editions: the desk and the audit trail. It reads, and nobody depends on it. */
@NullMarked
@ApplicationModule(displayName = "Report", allowedDependencies = {"shared", "screen", "programme"})
package org.tandem.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
