package org.tandem.film;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tandem.screen.Texts;
import org.tandem.shared.Language;

/** Public films as an Atom feed (RFC 4287): it is changed when a film has its premiere. */
@Component
class FilmFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Texts texts;
    private final String home;

    FilmFeed(Texts texts, @Value("${tandem.address}") String home) {
        this.texts = texts;
        this.home = home.replaceAll("/+$", "");
    }

    void write(List<FilmCard> films, Language language, OutputStream out) throws XMLStreamException {
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        var page = home + "/" + language.code() + "/films";
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", language.code());
        element(xml, "id", page);
        element(xml, "title", texts.in(language, "film.feed"));
        element(xml, "updated", (films.isEmpty() ? Instant.EPOCH : films.getFirst().premiered()).toString());
        link(xml, "self", page + "/feed.xml");
        link(xml, "alternate", page);
        for (var film : films) entry(xml, film, language, page + "/" + film.slug());
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void entry(XMLStreamWriter xml, FilmCard film, Language language, String page) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + film.id());
        element(xml, "title",
                film.title().in(language) + (film.sample() ? " (" + texts.in(language, "shared.sample") + ")" : ""));
        element(xml, "updated", film.premiered().toString());
        element(xml, "summary", film.about().in(language));
        xml.writeStartElement("author");
        element(xml, "name", film.edition().in(language));
        xml.writeEndElement();
        link(xml, "alternate", page);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }
}
