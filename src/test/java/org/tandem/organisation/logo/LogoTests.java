package org.tandem.organisation.logo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.organisation.logo.PictureFiles.ORANGE;
import static org.tandem.organisation.logo.PictureFiles.chunk;
import static org.tandem.organisation.logo.PictureFiles.cmykJpeg;
import static org.tandem.organisation.logo.PictureFiles.joined;
import static org.tandem.organisation.logo.PictureFiles.leftHalf;
import static org.tandem.organisation.logo.PictureFiles.png;
import static org.tandem.organisation.logo.PictureFiles.pngHeader;
import static org.tandem.organisation.logo.PictureFiles.spliced;
import static org.tandem.organisation.logo.PictureFiles.written;
import static org.tandem.organisation.logo.PictureFiles.zip;

class LogoTests {

    @ParameterizedTest
    @CsvSource({"2000, 1000, 640, 320", "300, 1200, 160, 640", "641, 641, 640, 640", "640, 640, 640, 640", "40, 20, 40, 20",
        "6000, 4000, 640, 427",
        "6000, 1, 640, 1", "1, 1, 1, 1"})
    void aLargePictureIsMadeToFitAndASmallOneStays(int width, int height, int fittingWidth, int fittingHeight)
            throws IOException {
        var logo = accepted(png(leftHalf(width, height, BufferedImage.TYPE_INT_ARGB)));

        assertThat(logo.width()).isEqualTo(fittingWidth);
        assertThat(logo.height()).isEqualTo(fittingHeight);
        assertThat(picture(logo).getWidth()).isEqualTo(fittingWidth);
        assertThat(picture(logo).getHeight()).isEqualTo(fittingHeight);
    }

    @Test
    void transparencyIsKept() throws IOException {
        var small = picture(accepted(png(leftHalf(40, 20, BufferedImage.TYPE_INT_ARGB))));
        var large = picture(accepted(png(leftHalf(4000, 2000, BufferedImage.TYPE_INT_ARGB))));

        assertThat(small.getRGB(5, 10)).isEqualTo(ORANGE.getRGB());
        assertThat(new Color(small.getRGB(35, 10), true).getAlpha()).isZero();
        assertThat(large.getRGB(100, 100)).isEqualTo(ORANGE.getRGB());
        assertThat(new Color(large.getRGB(600, 100), true).getAlpha()).isZero();
    }

    @Test
    void aJpegIsRead() throws IOException {
        var picture = picture(accepted(written(leftHalf(800, 400, BufferedImage.TYPE_INT_RGB), "jpeg")));

        assertThat(picture.getWidth()).isEqualTo(640);
        assertThat(new Color(picture.getRGB(100, 100)).getRed()).isBetween(185, 200);
    }

    @Test
    void aJpegInPrintersColoursIsRead() throws IOException {
        assertThat(accepted(cmykJpeg()).width()).isEqualTo(32);
    }

    @Test
    void theSamePictureHasTheSameDigestAndNothingOfTheFileIsLeft() throws IOException {
        var file = png(leftHalf(40, 20, BufferedImage.TYPE_INT_ARGB));
        var withText = spliced(file, chunk("tEXt", "Comment\0<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(accepted(withText)).isEqualTo(accepted(file)).hasSameHashCodeAs(accepted(file));
        assertThat(accepted(file).sha256()).matches("[0-9a-f]{64}");
        assertThat(new String(accepted(withText).bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void whatIsBehindThePictureIsDropped() throws IOException {
        var file = png(leftHalf(40, 20, BufferedImage.TYPE_INT_ARGB));

        assertThat(accepted(joined(file, zip()))).isEqualTo(accepted(file));
    }

    @ParameterizedTest
    @CsvSource({"6001, 10", "10, 6001", "6000, 4167", "100000, 100000", "2147483647, 2147483647"})
    void aBombIsRefusedByItsHeaderBeforeItIsUnpacked(int width, int height) {
        assertThat(Logo.read(pngHeader(width, height))).isEqualTo(new LogoCheck.Refused("logo.too-many-pixels"));
    }

    @Test
    void tooLargeAFileIsRefusedWhateverItIs() {
        assertThat(Logo.read(new byte[5 * 1024 * 1024 + 1])).isEqualTo(new LogoCheck.Refused("logo.too-large"));
        assertThat(Logo.read(new byte[5 * 1024 * 1024])).isEqualTo(new LogoCheck.Refused("logo.not-an-image"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "RIFF", "RIFF....AVI ", "RIFF....WEBPVP8 ", "GIF89a", "%PDF-1.7",
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"})
    void whatIsNoPictureIsRefused(String content) {
        assertThat(Logo.read(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(new LogoCheck.Refused("logo.not-an-image"));
    }

    @Test
    void aZipIsRefusedWhateverItIsCalled() throws IOException {
        assertThat(Logo.read(zip())).isEqualTo(new LogoCheck.Refused("logo.not-an-image"));
    }

    @Test
    void aTruncatedPictureIsRefused() throws IOException {
        var png = png(leftHalf(400, 200, BufferedImage.TYPE_INT_ARGB));

        for (var file : new byte[][]{Arrays.copyOf(png, png.length / 2), Arrays.copyOf(png, 20), pngHeader(40, 20),
            pngHeader(0, 20), {(byte) 0xff, (byte) 0xd8, (byte) 0xff}}) {
            assertThat(Logo.read(file)).isEqualTo(new LogoCheck.Refused("logo.damaged"));
        }
    }

    @Test
    void aTruncatedJpegIsRefused() throws IOException {
        var jpeg = written(leftHalf(400, 200, BufferedImage.TYPE_INT_RGB), "jpeg");

        assertThat(Logo.read(Arrays.copyOf(jpeg, jpeg.length - 300))).isEqualTo(new LogoCheck.Refused("logo.damaged"));
    }

    private static Logo accepted(byte[] file) {
        assertThat(Logo.read(file)).isInstanceOf(LogoCheck.Accepted.class);
        return ((LogoCheck.Accepted) Logo.read(file)).logo();
    }

    private static BufferedImage picture(Logo logo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(logo.bytes()));
    }
}
