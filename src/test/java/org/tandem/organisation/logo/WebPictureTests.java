package org.tandem.organisation.logo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.tandem.organisation.logo.PictureFiles.ORANGE;
import static org.tandem.organisation.logo.PictureFiles.cmykJpeg;
import static org.tandem.organisation.logo.PictureFiles.joined;
import static org.tandem.organisation.logo.PictureFiles.leftHalf;
import static org.tandem.organisation.logo.PictureFiles.png;
import static org.tandem.organisation.logo.PictureFiles.pngHeader;
import static org.tandem.organisation.logo.PictureFiles.written;
import static org.tandem.organisation.logo.PictureFiles.zip;

/** Pictures as browsers get them, from files of every kind that people send. */
class WebPictureTests {

    @ParameterizedTest
    @CsvSource({"3000, 2000, 1600, 1067", "2000, 3000, 1067, 1600", "1600, 900, 1600, 900", "300, 200, 300, 200"})
    void itIsDrawnInThreeSizesAndNeverMadeLarger(int width, int height, int wide, int high) throws IOException {
        var sizes = WebPicture.draw(written(leftHalf(width, height, BufferedImage.TYPE_INT_RGB), "jpeg"));

        assertThat(sizes).extracting(WebPicture::box).containsExactly(1600, 960, 480);
        assertThat(sizes.getFirst().width()).isEqualTo(wide);
        assertThat(sizes.getFirst().height()).isEqualTo(high);
        for (var size : sizes) {
            assertThat(new String(size.bytes(), 0, 12, StandardCharsets.ISO_8859_1)).startsWith("RIFF").endsWith("WEBP");
            var seen = ImageIO.read(new ByteArrayInputStream(size.bytes()));
            assertThat(seen.getWidth()).isEqualTo(size.width()).isLessThanOrEqualTo(size.box());
            assertThat(seen.getHeight()).isEqualTo(size.height()).isLessThanOrEqualTo(size.box());
        }
    }

    @Test
    void whatShinesThroughStillDoes() throws IOException {
        var seen = first(png(leftHalf(1000, 600, BufferedImage.TYPE_INT_ARGB)));

        assertThat(new Color(seen.getRGB(900, 300), true).getAlpha()).isLessThan(10);
        isOrange(seen, 100, 300);
    }

    @Test
    void aPhotoLaidOnItsSideIsTurnedAndNothingIsLeftOfItsNotes() throws IOException {
        var file = noted(written(leftHalf(400, 200, BufferedImage.TYPE_INT_RGB), "jpeg"), 6);

        assertThat(PictureHead.of(file)).isEqualTo(new HeadCheck.Accepted(new PictureHead("image/jpeg", 200, 400)));
        var drawn = WebPicture.draw(file).getFirst();
        assertThat(drawn.width()).isEqualTo(200);
        isOrange(ImageIO.read(new ByteArrayInputStream(drawn.bytes())), 100, 50);
        assertThat(new String(drawn.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "EXIF", "XMP");
    }

    @Test
    void aPhotoForThePrintersAndADrawingWithSixteenBitsAreTaken() throws IOException {
        assertThat(first(cmykJpeg()).getWidth()).isEqualTo(32);

        var deep = ImageTypeSpecifier.createInterleaved(java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB),
                new int[]{0, 1, 2}, DataBuffer.TYPE_USHORT, false, false).createBufferedImage(600, 400);
        var pen = deep.createGraphics();
        pen.setColor(ORANGE);
        pen.fillRect(0, 0, 600, 400);
        pen.dispose();
        isOrange(first(png(deep)), 300, 200);
    }

    @Test
    void ofAPictureThatMovesTheFirstFrameIsShown() throws IOException {
        var file = moving();

        assertThat(PictureHead.of(file)).isEqualTo(new HeadCheck.Accepted(new PictureHead("image/gif", 200, 100)));
        isOrange(first(file), 50, 50);
    }

    @Test
    void whatIsNoPictureIsRefusedBeforeItIsUnpacked() throws IOException {
        var jpeg = written(leftHalf(400, 200, BufferedImage.TYPE_INT_RGB), "jpeg");

        assertThat(PictureHead.of(pngHeader(30_000, 30_000))).isEqualTo(refused("too-many-pixels"));
        assertThat(PictureHead.of(pngHeader(12_000, 5_001))).isEqualTo(refused("too-many-pixels"));
        assertThat(PictureHead.of(zip())).isEqualTo(refused("not-an-image"));
        assertThat(PictureHead.of("<svg/>".getBytes(StandardCharsets.UTF_8))).isEqualTo(refused("not-an-image"));
        assertThat(PictureHead.of(Arrays.copyOf(jpeg, jpeg.length - 300))).isEqualTo(refused("damaged"));
        assertThat(PictureHead.of(new byte[PictureHead.MOST_BYTES + 1])).isEqualTo(refused("too-large"));
        assertThat(PictureHead.of(new byte[0])).isEqualTo(refused("not-an-image"));
    }

    @Test
    void whatCannotBeReadAfterAllIsNotDrawn() throws IOException {
        var whole = png(leftHalf(400, 200, BufferedImage.TYPE_INT_RGB));

        assertThat(WebPicture.draw(pngHeader(500, 500))).isEmpty();
        assertThat(WebPicture.draw(Arrays.copyOf(whole, whole.length / 2))).isEmpty();
    }

    private static HeadCheck refused(String why) {
        return new HeadCheck.Refused("picture." + why);
    }

    private static BufferedImage first(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(WebPicture.draw(file).getFirst().bytes()));
    }

    private static void isOrange(BufferedImage picture, int x, int y) {
        var seen = new Color(picture.getRGB(x, y));
        assertThat(seen.getRed()).isCloseTo(ORANGE.getRed(), offset(14));
        assertThat(seen.getGreen()).isCloseTo(ORANGE.getGreen(), offset(14));
        assertThat(seen.getBlue()).isCloseTo(ORANGE.getBlue(), offset(14));
    }

    private static byte[] moving() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            for (var frame : List.of(leftHalf(200, 100, BufferedImage.TYPE_INT_RGB),
                    new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB)))
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A camera's note behind the start of the file: which way up it was held. */
    private static byte[] noted(byte[] jpeg, int way) {
        var note = ByteBuffer.allocate(36).putShort((short) 0xffe1).putShort((short) 34)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) way)
                .putShort((short) 0).putInt(0).array();
        return joined(joined(Arrays.copyOf(jpeg, 2), note), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }
}
