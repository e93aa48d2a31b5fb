package org.tandem.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Pictures for articles that nobody has taken: drawn on the spot, each with the word that says so. */
final class Scenes {

    private static final int WIDE = 1600;
    private static final int HIGH = 1000;
    private static final Color INK = new Color(0x2b3350);

    private Scenes() {}

    /** Two wheels that share an arc. */
    static byte[] wheels() {
        var scene = begun(.09f, .60f);
        var pen = Drawings.pen(scene);
        pen.setStroke(new BasicStroke(26));
        pen.setColor(new Color(0xa8620f));
        pen.draw(new Ellipse2D.Double(380, 260, 460, 460));
        pen.setColor(new Color(0x146b66));
        pen.draw(new Ellipse2D.Double(700, 260, 460, 460));
        return stamped(scene, pen);
    }

    /** A bridge over a river. */
    static byte[] bridge() {
        var scene = begun(.58f, .09f);
        var pen = Drawings.pen(scene);
        pen.setColor(new Color(0x5d87a8));
        pen.fill(new Rectangle2D.Double(0, 690, WIDE, 310));
        pen.setColor(INK);
        pen.fill(new Rectangle2D.Double(0, 430, WIDE, 60));
        pen.setStroke(new BasicStroke(34));
        for (int arch = 0; arch < 4; arch++) pen.draw(new Arc2D.Double(arch * 420 - 40, 480, 420, 440, 0, 180, Arc2D.OPEN));
        return stamped(scene, pen);
    }

    /** Two at a table: a drawing of somebody who agreed to be seen, or did not. */
    static byte[] table() {
        var scene = begun(.11f, .14f);
        var pen = Drawings.pen(scene);
        person(pen, 430, new Color(0xa8620f));
        person(pen, 950, new Color(0x146b66));
        pen.setColor(INK);
        pen.fill(new Rectangle2D.Double(280, 700, 1040, 46));
        return stamped(scene, pen);
    }

    private static void person(Graphics2D pen, double x, Color coat) {
        pen.setColor(coat);
        pen.fill(new Ellipse2D.Double(x - 50, 470, 320, 420));
        pen.setColor(new Color(0xf0d9c0));
        pen.fill(new Ellipse2D.Double(x + 30, 280, 160, 190));
    }

    private static BufferedImage begun(float above, float below) {
        var scene = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        var pen = scene.createGraphics();
        pen.setPaint(
                new GradientPaint(0, 0, Color.getHSBColor(above, .22f, .97f), 0, HIGH, Color.getHSBColor(below, .16f, .92f)));
        pen.fillRect(0, 0, WIDE, HIGH);
        pen.dispose();
        return scene;
    }

    private static byte[] stamped(BufferedImage scene, Graphics2D pen) {
        pen.setColor(INK);
        try (var font = Drawings.font()) {
            Drawings.write(pen, font, "PRZYKŁAD · BEISPIEL · SAMPLE", 60, 890, 44);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pen.dispose();
        return Drawings.written(scene, "png");
    }
}
