package org.tandem.organisation.place;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.tandem.organisation.place.Coordinates.distanceKm;

class CoordinatesTests {

    private static final Coordinates NORTH_POLE = new Coordinates(90, 0);
    private static final Coordinates EQUATOR = new Coordinates(0, 0);

    @Test
    void fromThePoleToTheEquatorIsAQuarterOfTheEarth() {
        assertThat(distanceKm(NORTH_POLE, EQUATOR)).isEqualTo(Math.PI / 2 * 6371.0088, within(1e-9));
        assertThat(distanceKm(EQUATOR, new Coordinates(0, 180))).isEqualTo(Math.PI * 6371.0088, within(1e-9));
        assertThat(distanceKm(new Coordinates(0, 179.5), new Coordinates(0, -179.5))).isEqualTo(111.195, within(0.001));
    }

    /** The angle between two directions in space is another way to the same distance. */
    @Test
    void theDistanceIsTheAngleBetweenTwoDirections() {
        var gliwice = new Coordinates(50.29915, 18.6534);
        new Random(20_081_126).doubles(1000).forEach(share -> {
            var other = new Coordinates(49 + 6 * share, 14 + 10 * (share * 997 % 1));
            assertThat(distanceKm(gliwice, other)).as("to %s", other)
                    .isEqualTo(6371.0088 * angle(direction(gliwice), direction(other)), within(1e-6))
                    .isEqualTo(distanceKm(other, gliwice), within(1e-9));
            assertThat(distanceKm(other, other)).as("from %s to itself", other).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, NaN"})
    void whatIsNotOnTheEarthIsRefused(double latitude, double longitude) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Coordinates(latitude, longitude));
    }

    private static double[] direction(Coordinates point) {
        var latitude = Math.toRadians(point.latitude());
        var longitude = Math.toRadians(point.longitude());
        return new double[]{Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude),
            Math.sin(latitude)};
    }

    private static double angle(double[] a, double[] b) {
        var x = a[1] * b[2] - a[2] * b[1];
        var y = a[2] * b[0] - a[0] * b[2];
        var z = a[0] * b[1] - a[1] * b[0];
        return Math.atan2(Math.sqrt(x * x + y * y + z * z), a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
    }
}
