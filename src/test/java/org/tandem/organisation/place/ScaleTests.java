package org.tandem.organisation.place;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScaleTests {

    private static final Coordinates MIDDLE = new Coordinates(0, 0);

    @Test
    void aPictureHasItsLatitudesWhereMapsOnTheNetHaveThem() {
        var world = Scale.zoomed(MIDDLE, 512, 512, 1);

        assertThat(world.y(new Coordinates(85.0511, 0))).isZero();
        assertThat(world.y(new Coordinates(66.51326, 0))).isEqualTo(128);
        assertThat(world.y(MIDDLE)).isEqualTo(256);
        assertThat(world.y(new Coordinates(-66.51326, 0))).isEqualTo(384);
        assertThat(world.y(new Coordinates(-90, 0))).isEqualTo(512);
        assertThat(world.x(new Coordinates(0, 90))).isEqualTo(384);
    }

    @Test
    void bordersReachBothEdgesOfAPictureOfContinents() {
        var picture = Scale.zoomed(new Coordinates(52, 19), 720, 600, 3);

        assertThat(picture.outlines(Borders.Level.COUNTRIES)).flatExtracting(Borders.Outline::ring)
                .anyMatch(it -> picture.y(it) > 600).anyMatch(it -> picture.y(it) <= 0);
    }
}
