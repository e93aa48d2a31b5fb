package org.tandem.film;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tandem.screen.Texts;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** A film's credits as a plain text, for whoever cuts it: to those who see the film. */
@Controller
class RollController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final PublicFilmPage.Query films;
    private final Texts texts;

    RollController(PublicFilmPage.Query films, Texts texts) {
        this.films = films;
        this.texts = texts;
    }

    @GetMapping("/{language:pl|de|en}/films/{slug}/credits.txt")
    ResponseEntity<String> file(@PathVariable String slug, Language language, @Nullable Actor actor) {
        var page = films.find(slug, actor);
        var name = slug + "-" + language.code() + ".txt";
        return ResponseEntity.ok().contentType(TEXT).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(page.roll().text(page.head(), texts, language));
    }
}
