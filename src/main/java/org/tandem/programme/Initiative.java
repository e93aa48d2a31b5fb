package org.tandem.programme;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.shared.HouseId;
import org.tandem.shared.Translated;

/** A lasting undertaking of a house, run in editions. */
record Initiative(@Id InitiativeId id, HouseId house, @Embedded.Empty(prefix = "name_") Translated name, @Nullable String since,
        @Version @Nullable Integer version) {

    /** @param since year, month or day as far as it is known: {@code 2006-11} */
    static Initiative of(HouseId house, Translated name, @Nullable String since) {
        return new Initiative(InitiativeId.next(), house, name, since, null);
    }

    Initiative named(Translated changed, @Nullable String known) {
        return new Initiative(id, house, changed, known, version);
    }
}
