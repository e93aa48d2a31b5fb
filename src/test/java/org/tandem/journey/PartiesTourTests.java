package org.tandem.journey;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Both parties and the expert come to pages that are in order. */
class PartiesTourTests extends Tour {

    @ParameterizedTest
    @ValueSource(strings = {"company", "social", "expert"})
    void everyPageOfARoleIsInOrder(String role) {
        assertThat(walked(role, Way.ENDS)).isEmpty();
    }
}
