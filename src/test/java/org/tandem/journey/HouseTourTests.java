package org.tandem.journey;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever works for the house comes to pages that are in order. */
class HouseTourTests extends Tour {

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "editor"})
    void everyPageOfARoleIsInOrder(String role) {
        assertThat(walked(role, role.equals("coordinator") ? Way.ALL : Way.ENDS)).isEmpty();
    }
}
