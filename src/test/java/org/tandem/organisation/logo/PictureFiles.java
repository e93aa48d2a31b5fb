package org.tandem.organisation.logo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

import static org.assertj.core.api.Assertions.assertThat;

/** Files as people send them, and as nobody should. */
final class PictureFiles {

    static final Color ORANGE = new Color(0xc05000);

    private PictureFiles() {}

    static BufferedImage leftHalf(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(ORANGE);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        return picture;
    }

    static byte[] png(BufferedImage picture) throws IOException {
        return written(picture, "png");
    }

    static byte[] written(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    static byte[] cmykJpeg() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null), null, null),
                    null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("logo.png"));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[]{8, 6, 0, 0, 0}).array();
        return joined(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, chunk("IHDR", header));
    }

    static byte[] chunk(String name, byte[] content) {
        var body = joined(name.getBytes(StandardCharsets.US_ASCII), content);
        var check = new CRC32();
        check.update(body);
        return ByteBuffer.allocate(body.length + 8).putInt(content.length).put(body).putInt((int) check.getValue()).array();
    }

    /** Behind signature and header, which take 33 bytes. */
    static byte[] spliced(byte[] png, byte[] chunk) {
        return joined(joined(Arrays.copyOf(png, 33), chunk), Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }
}
