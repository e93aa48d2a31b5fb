package org.tandem.organisation.logo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

import net.coobird.thumbnailator.Thumbnails;
import org.tandem.organisation.logo.LogoCheck.Accepted;
import org.tandem.organisation.logo.LogoCheck.Refused;

/** Makes a safe picture out of a file that may be anything. */
final class LogoReader {

    private static final int MOST_PIXELS_A_SIDE = 6000;
    private static final int MOST_PIXELS = 25_000_000;
    private static final int BOX = 640;
    /** Three pixels read for one shown: fine enough for the eye, and a ninth of the memory at the largest size. */
    private static final int LONGEST_SIDE_READ = 3 * BOX;

    /** A picture can take a hundred megabytes while it is unpacked: they wait for each other. */
    private static final Lock ONE_AT_A_TIME = new ReentrantLock();

    private LogoReader() {}

    static LogoCheck read(byte[] file) {
        if (file.length > Logo.MOST_BYTES) {
            return new Refused("logo.too-large");
        }
        return PictureFormat.of(file).map(it -> read(file, it)).orElseGet(() -> new Refused("logo.not-an-image"));
    }

    private static LogoCheck read(byte[] file, PictureFormat format) {
        var reader = ImageIO.getImageReadersByFormatName(format.readerName()).next();
        ONE_AT_A_TIME.lock();
        try (var input = new BoundedInput(file)) {
            // text and colour profiles in the file are packed too, and could swell: they are not read
            reader.setInput(input, true, true);
            return format.isWhole(file) ? read(reader) : new Refused("logo.damaged");
        } catch (IOException | RuntimeException e) {
            // the decoders meet hostile bytes with exceptions of every kind; whichever it is, the picture cannot be shown
            return new Refused("logo.damaged");
        } finally {
            ONE_AT_A_TIME.unlock();
            reader.dispose();
        }
    }

    private static LogoCheck read(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width > MOST_PIXELS_A_SIDE || height > MOST_PIXELS_A_SIDE || (long) width * height > MOST_PIXELS) {
            return new Refused("logo.too-many-pixels");
        }
        var step = Math.max(1, Math.max(width, height) / LONGEST_SIDE_READ);
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return new Accepted(drawn(reader.read(0, parameters)));
    }

    private static Logo drawn(BufferedImage picture) throws IOException {
        var fits = picture.getWidth() <= BOX && picture.getHeight() <= BOX;
        var drawing = Thumbnails.of(picture)
                .imageType(picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var result = (fits ? drawing.scale(1) : drawing.size(BOX, BOX)).asBufferedImage();
        var png = new ByteArrayOutputStream();
        ImageIO.write(result, "png", png);
        return Logo.of(png.toByteArray(), result.getWidth(), result.getHeight());
    }
}
