import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.BasicStroke;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the demo's film and packs it with ffmpeg: two wheels that find each other, and the word SAMPLE in every picture.
 * From the root of the project: {@code java bin/SampleFilm.java}; wants ffmpeg with VP9.
 */
static final int WIDE = 960, HIGH = 540, RATE = 15, SECONDS = 30;
static final Path TO = Path.of("src/main/resources/sample/film");
static final Color PAPER = new Color(0xFBF8F2), INK = new Color(0x22262E), BUSINESS = new Color(0xB06A14), SOCIAL = new Color(0x0F766B);
static final String[] SCENES = {"Międzysektorowa wiosna", "Dwa koła, jedna droga", "Spotkanie", "Praca razem", "To, co zostaje"};

void main() throws IOException, InterruptedException {
    System.setProperty("java.awt.headless", "true");
    var frames = Files.createTempDirectory("sample-film");
    for (int i = 0; i < RATE * SECONDS; i++) write(frame(i / (double) RATE), frames.resolve("%04d.png".formatted(i)), "png");
    Files.createDirectories(TO);
    write(frame(14), TO.resolve("poster.jpg"), "jpeg");
    var code = new ProcessBuilder("ffmpeg", "-y", "-loglevel", "error", "-framerate", "" + RATE, "-i", frames + "/%04d.png", "-c:v",
            "libvpx-vp9", "-pix_fmt", "yuv420p", "-b:v", "0", "-crf", "38", "-g", "" + RATE * 2, "-an", "-fflags", "+bitexact",
            TO.resolve("film.webm").toString()).inheritIO().start().waitFor();
    try (var drawn = Files.list(frames)) {
        for (var file : drawn.toList()) Files.delete(file);
    }
    Files.delete(frames);
    if (code != 0) throw new IOException("ffmpeg: " + code);
}

BufferedImage frame(double second) {
    var image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(PAPER);
    pen.fillRect(0, 0, WIDE, HIGH);
    hills(pen, second);
    wheels(pen, second);
    words(pen, second);
    pen.dispose();
    return image;
}

void hills(Graphics2D pen, double second) {
    for (int hill = 0; hill < 3; hill++) {
        pen.setColor(Color.getHSBColor(.42f, .12f + .06f * hill, .9f - .1f * hill));
        var xs = new int[WIDE / 10 + 3];
        var ys = new int[xs.length];
        for (int i = 0; i < xs.length - 2; i++) {
            xs[i] = i * 10;
            ys[i] = (int) (400 + 35 * hill - 24 * Math.sin(i / (9.0 + 4 * hill) + second * (.25 + .2 * hill) + 2 * hill));
        }
        xs[xs.length - 2] = WIDE;
        ys[xs.length - 2] = HIGH;
        ys[xs.length - 1] = HIGH;
        pen.fillPolygon(xs, ys, xs.length);
    }
}

/** Apart at first, then nearer, until they share an arc. */
void wheels(Graphics2D pen, double second) {
    var near = Math.clamp((second - 4) / 10, 0, 1);
    near = near * near * (3 - 2 * near);
    var apart = 250 - 185 * near;
    var left = wheel(WIDE / 2.0 - apart, second);
    var right = wheel(WIDE / 2.0 + apart, second + .4);
    fill(pen, left, BUSINESS, 60);
    fill(pen, right, SOCIAL, 60);
    var shared = new Area(left);
    shared.intersect(new Area(right));
    pen.setColor(new Color(INK.getRed(), INK.getGreen(), INK.getBlue(), (int) (90 * near)));
    pen.fill(shared);
    ring(pen, left, BUSINESS, second);
    ring(pen, right, SOCIAL, -second);
}

Ellipse2D wheel(double x, double second) {
    return new Ellipse2D.Double(x - 110, 190 - 8 * Math.abs(Math.sin(second * 1.6)), 220, 220);
}

void fill(Graphics2D pen, Ellipse2D wheel, Color color, int alpha) {
    pen.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha));
    pen.fill(wheel);
}

void ring(Graphics2D pen, Ellipse2D wheel, Color color, double turn) {
    pen.setColor(color);
    pen.setStroke(new BasicStroke(7));
    pen.draw(wheel);
    pen.setStroke(new BasicStroke(2));
    for (int spoke = 0; spoke < 6; spoke++) {
        var angle = turn + spoke * Math.PI / 3;
        pen.drawLine((int) wheel.getCenterX(), (int) wheel.getCenterY(), (int) (wheel.getCenterX() + 106 * Math.cos(angle)),
                (int) (wheel.getCenterY() + 106 * Math.sin(angle)));
    }
}

void words(Graphics2D pen, double second) {
    pen.setColor(INK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
    pen.drawString(SCENES[Math.min(SCENES.length - 1, (int) (second * SCENES.length / SECONDS))], 48, 84);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
    var label = "SAMPLE · PRZYKŁAD · BEISPIEL";
    var wide = pen.getFontMetrics().stringWidth(label);
    pen.setColor(new Color(0xB3261E));
    pen.fill(new RoundRectangle2D.Double(WIDE - wide - 76, 24, wide + 48, 48, 16, 16));
    pen.setColor(Color.WHITE);
    pen.drawString(label, WIDE - wide - 52, 57);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
    pen.setColor(INK);
    pen.drawString("%02d:%02d".formatted((int) second / 60, (int) second % 60), 48, 116);
}

void write(BufferedImage image, Path file, String format) throws IOException {
    ImageIO.write(image, format, file.toFile());
}
