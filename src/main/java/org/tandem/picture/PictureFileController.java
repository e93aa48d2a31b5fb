package org.tandem.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.tandem.organisation.logo.WebPicture;
import org.tandem.screen.Rows;
import org.tandem.screen.TaggedFile;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/**
 * Hands out pictures: the drawn ones to everybody while something public shows them and all whom they show agree, to their house
 * always; the original to its house alone.
 */
@Controller
class PictureFileController {

    private static final CacheControl ASKED_ABOUT = CacheControl.noCache().cachePrivate();
    /** Only in the browser that asked: a picture may turn out to show somebody after all. */
    private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private record Found(String sha256, boolean nobody, boolean sample) {}

    private final PictureFiles files;
    private final PictureUses uses;
    private final PicturePage.Query pages;
    private final JdbcClient jdbc;
    private final Clock clock;

    PictureFileController(PictureFiles files, PictureUses uses, PicturePage.Query pages, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.uses = uses;
        this.pages = pages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping("/pictures/{id}/{box:480|960|1600}.webp")
    ResponseEntity<byte[]> size(@PathVariable PictureId id, @PathVariable int box, @RequestParam(defaultValue = "") String v,
            @Nullable Actor actor, WebRequest request, HttpServletResponse response) {
        var found = find(id, actor).orElseThrow(() -> new NotFound(id));
        var named = found.sha256().substring(0, 12).equals(v);
        if (found.sample()) response.setHeader("X-Robots-Tag", "noindex");
        return new TaggedFile(found.sha256() + '-' + box, MediaType.parseMediaType(WebPicture.CONTENT_TYPE),
                found.nobody() && named ? FOR_GOOD : ASKED_ABOUT).answer(request, () -> files.size(id, box));
    }

    /** As it was sent, with all that its maker left in it: never opened in the page, always saved. */
    @GetMapping("/pictures/{id}/original")
    void original(@PathVariable PictureId id, Actor actor, HttpServletResponse response) throws IOException {
        var row = pages.row(actor, id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(row.mediaType());
        response.setContentLength(row.bytes());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(row.name(), StandardCharsets.UTF_8).build().toString());
        files.write(id, response.getOutputStream());
    }

    private Optional<Found> find(PictureId id, @Nullable Actor actor) {
        var house = actor == null || actor.house() == null || !actor.isEditor() ? null : actor.house().value();
        return jdbc.sql("""
                select p.sha256, p.sample, coalesce((select k.nobody from picture k where k.thing = p.id), false) as nobody
                  from library_picture p
                 where p.id = :id and p.state = 'READY' and (p.house = :house::uuid or
                """ + uses.isPublic() + ")").param("id", id.value()).param("house", house)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Found(Rows.text(row, "sha256"), row.getBoolean("nobody"), row.getBoolean("sample")))
                .optional();
    }
}
