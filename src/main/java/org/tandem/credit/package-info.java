/** Who made an edition possible: its funders, the partners of the initiative and its media patrons, shown wherever the edition is. */
@NullMarked
@ApplicationModule(displayName = "Credit", allowedDependencies = {"shared", "screen", "audit", "organisation :: logo",
    "programme"})
package org.tandem.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
