package org.tandem.organisation.logo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;

class LogoNoiseTests {

    private static final int CASES = 400;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void noBrokenPictureBreaksTheReader(String format) throws IOException {
        var picture = PictureFiles.written(PictureFiles.leftHalf(60, 40, BufferedImage.TYPE_INT_RGB), format);

        for (var seed = 0; seed < CASES; seed++) {
            var file = broken(picture, new Random(seed));
            assertThatCode(() -> Logo.read(file)).as("%s broken with seed %d", format, seed).doesNotThrowAnyException();
        }
    }

    /** Up to twelve bytes behind the mark by which the format is known are others. */
    private static byte[] broken(byte[] picture, Random random) {
        var file = picture.clone();
        var changes = 1 + random.nextInt(12);
        for (var i = 0; i < changes; i++) {
            file[12 + random.nextInt(file.length - 12)] = (byte) random.nextInt(256);
        }
        return file;
    }
}
