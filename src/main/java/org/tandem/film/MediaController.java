package org.tandem.film;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.tandem.film.Accompaniment.Kept;
import org.tandem.film.store.FilmStore;
import org.tandem.screen.TaggedFile;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** What a player asks for: the film, part by part, its poster, its subtitles. For whom it is not, there is nothing, not even a tag. */
@Controller
@RequestMapping("/films/{id}")
class MediaController {

    private final FilmFiles files;
    private final Accompaniment accompaniment;
    private final FilmStore store;

    MediaController(FilmFiles files, Accompaniment accompaniment, FilmStore store) {
        this.files = files;
        this.accompaniment = accompaniment;
        this.store = store;
    }

    @GetMapping("/file")
    void file(@PathVariable FilmId id, @Nullable Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var file = files.find(id, actor).orElseThrow(() -> new NotFound(id));
        response.setHeader(HttpHeaders.CACHE_CONTROL, cache(file.isPublic()).getHeaderValue());
        if (file.sample()) response.setHeader("X-Robots-Tag", "noindex");
        var tag = '"' + file.sha256() + '"';
        if (new ServletWebRequest(request, response).checkNotModified(tag)) return;
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        var part = Part.asked(request.getHeader(HttpHeaders.RANGE), request.getHeader(HttpHeaders.IF_RANGE), tag, file.bytes());
        if (!part.isWhole()) response.setHeader(HttpHeaders.CONTENT_RANGE, part.words());
        if (part.isNowhere()) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        response.setStatus(part.isWhole() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(part.bytes());
        if (!request.getMethod().equals("HEAD")) send(file, part, response);
    }

    /** Passed on in small pieces, as fast as the browser takes them. */
    private void send(FilmFiles.Kept file, Part part, HttpServletResponse response) throws IOException {
        try (var content = store.read(file.key(), part.from(), part.bytes())) {
            content.transferTo(response.getOutputStream());
        }
    }

    @GetMapping("/poster")
    ResponseEntity<byte[]> poster(@PathVariable FilmId id, @Nullable Actor actor, WebRequest request) {
        return answer(id, accompaniment.poster(id, actor, false), MediaType.IMAGE_JPEG, request);
    }

    @GetMapping("/poster/preview")
    ResponseEntity<byte[]> preview(@PathVariable FilmId id, @Nullable Actor actor, WebRequest request) {
        return answer(id, accompaniment.poster(id, actor, true), MediaType.IMAGE_JPEG, request);
    }

    @GetMapping("/subtitles/{language:pl|de|en}.vtt")
    ResponseEntity<byte[]> subtitles(@PathVariable FilmId id, @PathVariable("language") String code, @Nullable Actor actor,
            WebRequest request) {
        var language = Language.of(code).orElseThrow(() -> new NotFound(code));
        return answer(id, accompaniment.subtitles(id, language, actor),
                new MediaType("text", "vtt", StandardCharsets.UTF_8), request);
    }

    private static ResponseEntity<byte[]> answer(FilmId id, Optional<Kept> found, MediaType type, WebRequest request) {
        var kept = found.orElseThrow(() -> new NotFound(id));
        return new TaggedFile(kept.sha256(), type, cache(kept.isPublic())).answer(request, () -> Optional.of(kept.content()));
    }

    /** Asked about each time: a premiere may be moved. */
    private static CacheControl cache(boolean isPublic) {
        return isPublic ? CacheControl.noCache().cachePublic() : CacheControl.noStore();
    }
}
