package org.tandem.registration;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** An attendee's code as a camera reads it, on paper and on a screen. */
public record QrCode(String text) {

    /** Of black and white squares, so large that it is drawn sharply in print. */
    private static final int SQUARE = 8;
    private static final int QUIET = 4;

    /** Black on white, in dark mode too: many cameras read nothing else. */
    public String address() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
    }

    byte[] png() {
        var squares = squares();
        var side = squares.getWidth() * SQUARE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++)
                picture.setRGB(x, y, squares.get(x / SQUARE, y / SQUARE) ? 0 : 0xFFFFFF);
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private BitMatrix squares() {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, QUIET));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
