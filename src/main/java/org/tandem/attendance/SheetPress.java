package org.tandem.attendance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;
import org.tandem.screen.Dates;
import org.tandem.screen.Texts;
import org.tandem.shared.Language;

/** Prints badges and lists of attendance as PDF, their fonts inside. */
@Component
class SheetPress {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final Clock clock;

    SheetPress(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** @param sheet {@code badges} or {@code list} */
    byte[] print(String sheet, Language language, AttendancePage page) {
        var html = new StringOutput();
        engine.render("attendance/_" + sheet + ".jte",
                Map.of("words", new Words(texts, new Dates(language, page.head().zone(), clock)), "page", page), html);
        var pdf = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder().usePdfUaAccessibility(true).withHtmlContent(styled(html.toString()), null)
                    .toStream(pdf)
                    .withProducer("Tandem");
            builder.useFont(() -> file(FONTS + "DejaVuSans.ttf"), "DejaVu Sans", 400, PdfRendererBuilder.FontStyle.NORMAL, true);
            builder.useFont(() -> file(FONTS + "DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, PdfRendererBuilder.FontStyle.NORMAL,
                    true);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** The sheet stands in the document itself: nothing is fetched while it is printed. */
    private static String styled(String html) throws IOException {
        try (var sheet = file("/print/attendance.css")) {
            var css = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            return html.replace("</head>", "<style>" + css + "</style></head>");
        }
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(SheetPress.class.getResourceAsStream(name));
    }
}
