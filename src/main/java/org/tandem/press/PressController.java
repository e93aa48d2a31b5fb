package org.tandem.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.tandem.screen.Dates;
import org.tandem.screen.HomeAddress;
import org.tandem.screen.TaggedFile;
import org.tandem.screen.Texts;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** The press page of an edition, its photos, and its archive. */
@Controller
class PressController {

    private static final String PRESS = "/{language:pl|de|en}/editions/{slug}/press";

    private final PressPage.Query pages;
    private final PhotoFiles photos;
    private final PressArchive archive;
    private final Texts texts;
    private final Clock clock;
    private final HomeAddress home;

    PressController(PressPage.Query pages, PhotoFiles photos, PressArchive archive, Texts texts, Clock clock,
            HomeAddress home) {
        this.pages = pages;
        this.photos = photos;
        this.archive = archive;
        this.texts = texts;
        this.clock = clock;
        this.home = home;
    }

    @GetMapping(PRESS)
    String show(@PathVariable String slug, Model model) {
        model.addAttribute("page", pages.find(slug));
        return "press/show";
    }

    @GetMapping(PRESS + "/archive.zip")
    void archive(@PathVariable String slug, Language language, HttpServletResponse response) throws IOException {
        var page = pages.find(slug);
        var dates = new Dates(language, ZoneId.of("UTC"), clock);
        var words = PressText.of(page, texts, dates, home.of(language, "/editions/" + slug + "/press"));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(slug + "-" + language.code() + ".zip", StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        if (page.head().sample()) response.setHeader("X-Robots-Tag", "noindex");
        archive.write(page, words, response.getOutputStream());
    }

    @GetMapping("/press-photos/{id}")
    ResponseEntity<byte[]> photo(@PathVariable PressPhotoId id, WebRequest request) {
        return picture(id, photos.publicDigest(id), photos::picture, CacheControl.noCache().cachePublic(), request);
    }

    @GetMapping("/press-photos/{id}/preview")
    ResponseEntity<byte[]> preview(@PathVariable PressPhotoId id, WebRequest request) {
        return picture(id, photos.publicDigest(id), photos::preview, CacheControl.noCache().cachePublic(), request);
    }

    @GetMapping("/editions/{edition}/press/photos/{id}/preview")
    ResponseEntity<byte[]> kept(@PathVariable PressPhotoId id, Actor actor, WebRequest request) {
        return picture(id, photos.ownDigest(id, actor), photos::preview, CacheControl.noCache().cachePrivate(), request);
    }

    private static ResponseEntity<byte[]> picture(PressPhotoId id, Optional<String> digest,
            Function<PressPhotoId, Optional<byte[]>> read, CacheControl cache, WebRequest request) {
        return new TaggedFile(digest.orElseThrow(() -> new NotFound(id)), MediaType.IMAGE_JPEG, cache).answer(request,
                () -> read.apply(id));
    }
}
