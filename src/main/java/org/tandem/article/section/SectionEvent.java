package org.tandem.article.section;

import java.time.Instant;

import org.tandem.shared.HouseId;

/** Facts about sections that others may react to. */
public sealed interface SectionEvent {

    /** Its name, its address or its place is another, or it is gone. */
    record SectionChanged(SectionId section, HouseId house, Instant at) implements SectionEvent {}
}
