package org.tandem.atlas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.tandem.organisation.place.Borders;
import org.tandem.organisation.place.Coordinates;

import static org.assertj.core.api.Assertions.assertThat;

/** The files that a browser draws the ground from. */
class ServedBordersTests {

    private static final Path SERVED = Path.of("src/main/resources/static/geo");
    private static final Coordinates POLAND = new Coordinates(52, 19);

    @Test
    void noneIsMoreThanAHundredKilobytesOnTheWay() throws IOException {
        for (var file : Map.of("counties", 380, "voivodeships", 16, "countries", 175).entrySet()) {
            var text = Files.readString(SERVED.resolve(file.getKey() + ".json"));
            var sent = new ByteArrayOutputStream();
            try (var packed = new GZIPOutputStream(sent)) {
                packed.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            assertThat(sent.size()).as(file.getKey()).isLessThan(100_000);
            assertThat(text.split("\"type\":\"(Multi)?Polygon\"")).as(file.getKey()).hasSize(file.getValue() + 1);
        }
    }

    @Test
    void theDrawnMapReadsTheSameFiles() {
        assertThat(Borders.around(Borders.Level.VOIVODESHIPS, POLAND, 8, 5)).hasSizeGreaterThanOrEqualTo(16);
        assertThat(Borders.around(Borders.Level.VOIVODESHIPS, POLAND, 8, 5)).filteredOn(Borders.Outline::isHome).hasSize(1);
        assertThat(Borders.around(Borders.Level.COUNTRIES, POLAND, 170, 80)).hasSizeGreaterThan(170);
        assertThat(Borders.around(Borders.Level.COUNTRIES, POLAND, 0.5, 0.5)).as("Poland is drawn by its voivodeships").isEmpty();
    }
}
