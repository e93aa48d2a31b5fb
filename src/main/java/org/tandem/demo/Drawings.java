package org.tandem.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import javax.imageio.ImageIO;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.tandem.credit.Ground;

/** Logos and pictures for what does not exist, drawn on the spot. The letters are outlines: no font need be installed. */
final class Drawings {

    private static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf";
    private static final int WIDE = 1800;
    private static final int HIGH = 1200;
    private static final float[][] SKIES = {{.07f, .35f}, {.56f, .45f}, {.72f, .5f}};

    private Drawings() {}

    /** Two wheels and the name, two words under each other. */
    static byte[] logo(String name, float hue, Ground ground) {
        var words = name.split(" ", 2);
        var image = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
        var pen = pen(image);
        pen.setColor(Color.getHSBColor(hue, ground == Ground.LIGHT ? .85f : .45f, ground == Ground.LIGHT ? .55f : .95f));
        pen.setStroke(new java.awt.BasicStroke(14));
        pen.draw(new Ellipse2D.Double(12, 50, 100, 100));
        pen.draw(new Ellipse2D.Double(72, 50, 100, 100));
        pen.setColor(ground == Ground.LIGHT ? new Color(0x22262e) : new Color(0xf2efe8));
        try (var font = font()) {
            for (int line = 0; line < words.length; line++) write(pen, font, words[line], 200, 88 + 62 * line, 52);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pen.dispose();
        return written(image, "png");
    }

    /** A sky with hills, at another hour each. */
    static byte[] landscape(int hour) {
        var image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        var pen = pen(image);
        var sky = SKIES[hour % SKIES.length];
        pen.setPaint(
                new GradientPaint(0, 0, Color.getHSBColor(sky[0], sky[1], .75f), 0, HIGH, Color.getHSBColor(.1f, .18f, .98f)));
        pen.fillRect(0, 0, WIDE, HIGH);
        pen.setColor(Color.getHSBColor(.12f, .35f, 1));
        pen.fill(new Ellipse2D.Double(300 + 420 * hour, 520 - 260 * (hour % 2), 180, 180));
        for (int hill = 0; hill < 4; hill++) {
            pen.setColor(Color.getHSBColor(sky[0], .3f, .55f - .12f * hill));
            pen.fill(hill(hill, hour));
        }
        pen.dispose();
        return written(image, "jpeg");
    }

    private static Path2D hill(int number, int hour) {
        var hill = new Path2D.Double();
        hill.moveTo(0, HIGH);
        for (int x = 0; x <= WIDE; x += 20)
            hill.lineTo(x, 640 + 130 * number - 90 * Math.sin(x / (260.0 + 70 * number) + 2 * number + hour));
        hill.lineTo(WIDE, HIGH);
        hill.closePath();
        return hill;
    }

    static void write(Graphics2D pen, TrueTypeFont font, String words, double x, double y, double size)
            throws IOException {
        var scale = size / font.getUnitsPerEm();
        var letters = Objects.requireNonNull(font.getUnicodeCmapLookup());
        var at = x;
        for (var letter : words.codePoints().toArray()) {
            var glyph = letters.getGlyphId(letter);
            var place = new AffineTransform(scale, 0, 0, -scale, at, y);
            pen.fill(place.createTransformedShape(Objects.requireNonNull(font.getGlyph().getGlyph(glyph)).getPath()));
            at += font.getAdvanceWidth(glyph) * scale;
        }
    }

    static TrueTypeFont font() throws IOException {
        try (var file = Objects.requireNonNull(Drawings.class.getResourceAsStream(FONT))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        }
    }

    static Graphics2D pen(BufferedImage image) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    static byte[] written(BufferedImage image, String format) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
