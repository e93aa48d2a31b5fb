package org.tandem.agreement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;
import org.tandem.screen.Texts;
import org.tandem.shared.Language;

/** Prints an agreement as an accessible PDF: tagged, with title and language, its fonts inside (PDF/UA). */
@Component
class DocumentPress {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    static {
        // else it writes to the error stream, several lines for each document
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;

    DocumentPress(Texts texts) {
        this.texts = texts;
    }

    byte[] print(Language language, DocumentPage page) {
        var html = new StringOutput();
        engine.render("agreement/document.jte", Map.of("words", new Words(texts, language), "page", page), html);
        var pdf = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder().usePdfUaAccessibility(true).withHtmlContent(styled(html.toString()), null)
                    .toStream(pdf)
                    .withProducer("Tandem");
            builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", 400, PdfRendererBuilder.FontStyle.NORMAL, true);
            builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, PdfRendererBuilder.FontStyle.NORMAL, true);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** The sheet stands in the document itself: nothing is fetched while it is printed. */
    private static String styled(String html) throws IOException {
        try (var sheet = Objects.requireNonNull(DocumentPress.class.getResourceAsStream("/print/agreement.css"))) {
            var css = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            return html.replace("</head>", "<style>" + css + "</style></head>");
        }
    }

    private static java.io.InputStream font(String file) {
        return Objects.requireNonNull(DocumentPress.class.getResourceAsStream(FONTS + file));
    }
}
