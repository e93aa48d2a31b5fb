package org.tandem.organisation.logo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** The format in which pictures go to browsers: half as large as the others, with transparency. It is only written, never read here. */
final class WebP {

    private static final float QUALITY = 0.8f;

    private WebP() {}

    static void write(BufferedImage picture, OutputStream file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(PictureUse.WEBP).next();
        try (var output = ImageIO.createImageOutputStream(file)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType("Lossy");
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
