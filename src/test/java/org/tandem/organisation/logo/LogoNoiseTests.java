package org.tandem.organisation.logo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThatCode;

class LogoNoiseTests {

    private final byte[][] pictures;

    LogoNoiseTests() throws IOException {
        var picture = PictureFiles.leftHalf(60, 40, BufferedImage.TYPE_INT_RGB);
        pictures = new byte[][]{PictureFiles.written(picture, "png"), PictureFiles.written(picture, "jpeg"), PictureFiles.webp()};
    }

    @Property(tries = 600)
    void noBrokenPictureBreaksTheReader(@ForAll @IntRange(max = 2) int picture, @ForAll @IntRange(min = 1, max = 12) int changes,
            @ForAll long seed) {
        var file = pictures[picture].clone();
        var random = new Random(seed);
        for (var i = 0; i < changes; i++) {
            file[12 + random.nextInt(file.length - 12)] = (byte) random.nextInt(256);
        }

        assertThatCode(() -> Logo.read(file)).doesNotThrowAnyException();
    }
}
