package org.tandem.organisation.logo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.organisation.logo.PictureFiles.ORANGE;
import static org.tandem.organisation.logo.PictureFiles.joined;
import static org.tandem.organisation.logo.PictureFiles.leftHalf;
import static org.tandem.organisation.logo.PictureFiles.png;
import static org.tandem.organisation.logo.PictureFiles.pngHeader;
import static org.tandem.organisation.logo.PictureFiles.written;
import static org.tandem.organisation.logo.PictureFiles.zip;

class PhotoTests {

    @Test
    void aLargePhotoIsDrawnAnewAtMost2400PixelsASideWithASmallOneToLookAt() throws IOException {
        var photo = accepted(written(leftHalf(4000, 3000, BufferedImage.TYPE_INT_RGB), "jpeg"));

        assertThat(photo.width()).isEqualTo(2400);
        assertThat(photo.height()).isEqualTo(1800);
        var full = ImageIO.read(new ByteArrayInputStream(photo.bytes()));
        assertThat(full.getWidth()).isEqualTo(2400);
        assertThat(ImageIO.read(new ByteArrayInputStream(photo.preview())).getWidth()).isEqualTo(800);
        assertThat(photo.bytes()).startsWith(0xff, 0xd8, 0xff);
    }

    @Test
    void aSmallPhotoStaysAsSmallAsItIs() throws IOException {
        var photo = accepted(png(leftHalf(300, 200, BufferedImage.TYPE_INT_RGB)));

        assertThat(photo.width()).isEqualTo(300);
        assertThat(photo.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void whatShinesThroughIsWhite() throws IOException {
        var photo = accepted(png(leftHalf(40, 40, BufferedImage.TYPE_INT_ARGB)));

        var picture = ImageIO.read(new ByteArrayInputStream(photo.bytes()));
        assertThat(new Color(picture.getRGB(35, 20)).getBlue()).isGreaterThan(240);
    }

    @Test
    void aPhotoLaidOnItsSideIsTurnedTheRightWayUpAndItsNotesAreGone() throws IOException {
        var lying = written(leftHalf(400, 200, BufferedImage.TYPE_INT_RGB), "jpeg");

        var photo = accepted(noted(lying, 6));

        assertThat(photo.width()).isEqualTo(200);
        assertThat(photo.height()).isEqualTo(400);
        var picture = ImageIO.read(new ByteArrayInputStream(photo.bytes()));
        assertThat(new Color(picture.getRGB(100, 50)).getRed()).isCloseTo(ORANGE.getRed(),
                org.assertj.core.data.Offset.offset(12));
        assertThat(new Color(picture.getRGB(100, 350)).getRed()).isLessThan(12);
        assertThat(new String(photo.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void aNoteThatIsNoneTurnsNothing() throws IOException {
        assertThat(accepted(noted(written(leftHalf(400, 200, BufferedImage.TYPE_INT_RGB), "jpeg"), 99)).width()).isEqualTo(400);
    }

    @Test
    void whatIsNoPhotoIsRefusedWithTheReason() throws IOException {
        var jpeg = written(leftHalf(400, 200, BufferedImage.TYPE_INT_RGB), "jpeg");

        assertThat(Photo.read(zip())).isEqualTo(new PhotoCheck.Refused("photo.not-an-image"));
        assertThat(Photo.read("<svg/>".getBytes(StandardCharsets.UTF_8))).isEqualTo(new PhotoCheck.Refused("photo.not-an-image"));
        assertThat(Photo.read(pngHeader(9000, 6000))).isEqualTo(new PhotoCheck.Refused("photo.too-many-pixels"));
        assertThat(Photo.read(Arrays.copyOf(jpeg, jpeg.length - 300))).isEqualTo(new PhotoCheck.Refused("photo.damaged"));
        assertThat(Photo.read(new byte[Photo.MOST_BYTES + 1])).isEqualTo(new PhotoCheck.Refused("photo.too-large"));
    }

    private static Photo accepted(byte[] file) {
        assertThat(Photo.read(file)).isInstanceOf(PhotoCheck.Accepted.class);
        return ((PhotoCheck.Accepted) Photo.read(file)).photo();
    }

    /** A camera's note behind the start of the file: which way up it was held. */
    private static byte[] noted(byte[] jpeg, int way) {
        var note = ByteBuffer.allocate(36).putShort((short) 0xffe1).putShort((short) 34)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) way)
                .putShort((short) 0)
                .putInt(0).array();
        return joined(joined(Arrays.copyOf(jpeg, 2), note), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }
}
