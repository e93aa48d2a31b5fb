package org.tandem.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tandem.screen.HomeAddress;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** What machines ask for: which pages there are, and where their mark is. */
@Controller
class SitemapController {

    private static final String MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** RFC 9116 asks for less than a year. */
    private static final int SECURITY_DAYS = 180;

    private final PublicPages pages;
    private final Clock clock;
    private final String contact;
    private final HomeAddress home;

    SitemapController(PublicPages pages, Clock clock, @Value("${tandem.security.contact:}") String contact,
            HomeAddress home) {
        this.pages = pages;
        this.clock = clock;
        this.contact = contact;
        this.home = home;
    }

    /** Pages of sample data are not forbidden here: who may not read them would not read either that they are not to be indexed. */
    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return """
                User-agent: *
                Disallow: /pl/links/
                Disallow: /de/links/
                Disallow: /en/links/

                Sitemap: %s/sitemap.xml
                """.formatted(home.root());
    }

    /** Whom to tell of a weakness (RFC 9116); not there where the installation names nobody. */
    @GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String security() {
        if (contact.isBlank()) throw new NotFound("security.txt");
        var until = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(SECURITY_DAYS));
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: pl, de, en
                Canonical: %s/.well-known/security.txt
                """.formatted(contact.contains(":") ? contact : "mailto:" + contact, until, home.root());
    }

    @GetMapping("/favicon.ico")
    String mark() {
        return "redirect:/img/tandem.svg";
    }

    @GetMapping("/sitemap.xml")
    void map(HttpServletResponse response) throws IOException, XMLStreamException {
        response.setContentType("application/xml;charset=UTF-8");
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(MAP);
        xml.writeNamespace("xhtml", XHTML);
        for (var page : pages.all()) for (var language : Language.values()) write(xml, page, language);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void write(XMLStreamWriter xml, PublicPages.Found page, Language language) throws XMLStreamException {
        xml.writeStartElement("url");
        xml.writeStartElement("loc");
        xml.writeCharacters(address(page, language));
        xml.writeEndElement();
        for (var other : Language.values()) {
            xml.writeEmptyElement("xhtml:link");
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("hreflang", other.code());
            xml.writeAttribute("href", address(page, other));
        }
        xml.writeEndElement();
    }

    private String address(PublicPages.Found page, Language language) {
        return home.of(language, page.in(language));
    }
}
