package org.tandem.film;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.stereotype.Component;
import org.tandem.screen.Feed;
import org.tandem.screen.HomeAddress;
import org.tandem.screen.Texts;
import org.tandem.shared.Language;

/** Public films as an Atom feed: it is changed when a film has its premiere. */
@Component
class FilmFeed {

    private final Texts texts;
    private final HomeAddress home;

    FilmFeed(Texts texts, HomeAddress home) {
        this.texts = texts;
        this.home = home;
    }

    void write(List<FilmCard> films, Language language, OutputStream out) throws IOException {
        var page = home.of(language, "/films");
        var entries = films.stream().map(film -> new Feed.Entry("urn:uuid:" + film.id(),
                film.title().in(language) + (film.sample() ? " (" + texts.in(language, "shared.sample") + ")" : ""),
                film.about().in(language), page + "/" + film.slug(), film.edition().in(language), film.premiered(),
                film.premiered())).toList();
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new Feed(texts.in(language, "film.feed"), page, language, entries).atom(page + "/feed.xml", writer);
        writer.flush();
    }
}
