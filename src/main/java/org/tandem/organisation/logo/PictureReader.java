package org.tandem.organisation.logo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.filters.ImageFilter;
import org.tandem.organisation.logo.Reading.Drawing;
import org.tandem.organisation.logo.Reading.Drawn;
import org.tandem.organisation.logo.Reading.Refused;

/** Makes a safe picture out of a file that may be anything. */
final class PictureReader {

    /** Of the format that leaves something out: what the eye does not miss. */
    private static final float QUALITY = 0.87f;

    /** A picture can take more than a hundred megabytes while it is unpacked: they wait for each other. */
    private static final Lock ONE_AT_A_TIME = new ReentrantLock();

    private final PictureUse use;

    private PictureReader(PictureUse use) {
        this.use = use;
    }

    static Reading read(byte[] file, PictureUse use) {
        return new PictureReader(use).read(file);
    }

    private Reading read(byte[] file) {
        if (file.length > use.mostBytes()) return refused("too-large");
        return PictureFormat.of(file).filter(use::takes).map(it -> read(file, it)).orElseGet(() -> refused("not-an-image"));
    }

    /** Its header alone, before anything is unpacked. */
    static HeadCheck look(byte[] file, PictureUse use) {
        return new PictureReader(use).look(file);
    }

    private HeadCheck look(byte[] file) {
        if (file.length > use.mostBytes()) return unseen("too-large");
        var format = PictureFormat.of(file).filter(use::takes);
        if (format.isEmpty()) return unseen("not-an-image");
        if (!format.get().isWhole(file)) return unseen("damaged");
        var reader = ImageIO.getImageReadersByFormatName(format.get().readerName()).next();
        try (var input = new BoundedInput(file)) {
            reader.setInput(input, true, true);
            return look(reader, format.get(), format.get().isLying(file));
        } catch (IOException | RuntimeException e) {
            return unseen("damaged");
        } finally {
            reader.dispose();
        }
    }

    private HeadCheck look(ImageReader reader, PictureFormat format, boolean lying) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (use.isTooMany(width, height)) return unseen("too-many-pixels");
        return new HeadCheck.Accepted(
                new PictureHead(format.mediaType(), lying ? height : width, lying ? width : height));
    }

    private HeadCheck.Refused unseen(String why) {
        return new HeadCheck.Refused(use.code() + "." + why);
    }

    private Reading read(byte[] file, PictureFormat format) {
        var reader = ImageIO.getImageReadersByFormatName(format.readerName()).next();
        ONE_AT_A_TIME.lock();
        try (var input = new BoundedInput(file)) {
            // text and colour profiles in the file are packed too, and could swell: they are not read
            reader.setInput(input, true, true);
            return format.isWhole(file) ? read(reader, format.turning(file)) : refused("damaged");
        } catch (IOException | RuntimeException e) {
            // the decoders meet hostile bytes with exceptions of every kind; whichever it is, the picture cannot be shown
            return refused("damaged");
        } finally {
            ONE_AT_A_TIME.unlock();
            reader.dispose();
        }
    }

    private Reading read(ImageReader reader, ImageFilter turning) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (use.isTooMany(width, height)) return refused("too-many-pixels");
        var step = Math.max(1, Math.max(width, height) / use.readSide());
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        var picture = turning.apply(reader.read(0, parameters));
        var drawings = new ArrayList<Drawing>();
        for (var box : use.boxes()) drawings.add(drawn(picture, box));
        return new Drawn(drawings);
    }

    private Drawing drawn(BufferedImage picture, int box) throws IOException {
        var fits = picture.getWidth() <= box && picture.getHeight() <= box;
        var drawing = Thumbnails.of(ground(picture)).imageType(
                picture.getColorModel().hasAlpha() && use.mayBeTransparent()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB);
        var result = (fits ? drawing.scale(1) : drawing.size(box, box)).asBufferedImage();
        return new Drawing(written(result), result.getWidth(), result.getHeight());
    }

    private byte[] written(BufferedImage picture) throws IOException {
        var file = new ByteArrayOutputStream();
        if (use.format().equals(PictureUse.WEBP)) WebP.write(picture, file);
        else if (use.mayBeTransparent()) ImageIO.write(picture, use.format(), file);
        else
            Thumbnails.of(picture).scale(1).outputFormat(use.format()).outputQuality(QUALITY).toOutputStream(file);
        return file.toByteArray();
    }

    /** What shines through in a file that knows no transparency is white, not black. */
    private BufferedImage ground(BufferedImage picture) {
        if (use.mayBeTransparent() || !picture.getColorModel().hasAlpha()) return picture;
        var ground = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = ground.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return ground;
    }

    private Refused refused(String why) {
        return new Refused(use.code() + "." + why);
    }
}
