package org.tandem.programme;

import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.shared.Translated;

/** A practical or an advisory part of an edition: its workshops and consultations. */
public record Component(Kind kind, @Embedded.Empty(prefix = "name_") Translated name) {

    public enum Kind {
        PRACTICAL, ADVISORY
    }
}
