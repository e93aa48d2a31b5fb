package org.tandem.film;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.tandem.screen.Texts;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** Takes a film part by part; with each part it is asked anew who sends it, and whether she may. */
@Controller
@RequestMapping("/films/{film}/uploads")
class UploadController {

    private final Uploads uploads;
    private final Taking taking;
    private final FilmAccess access;
    private final Texts texts;

    UploadController(Uploads uploads, Taking taking, FilmAccess access, Texts texts) {
        this.uploads = uploads;
        this.taking = taking;
        this.access = access;
        this.texts = texts;
    }

    @RequestMapping(method = RequestMethod.POST)
    void begin(@PathVariable FilmId film, Actor actor, Language language, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        access.expectOwn(actor, film);
        var length = request.getHeader("Upload-Length");
        if (length == null || !length.matches("[1-9]\\d{0,14}")) refuse(response, 400, language, "film.upload.empty");
        else if (Long.parseLong(length) > Uploads.MOST_BYTES) refuse(response, 413, language, "film.upload.too-large");
        else if (!uploads.hasRoom(film)) refuse(response, 409, language, "film.upload.too-many");
        else
            uploads.begin(actor, film, request, response);
    }

    @RequestMapping(path = "/{upload}", method = {RequestMethod.PATCH, RequestMethod.HEAD})
    void goOn(@PathVariable FilmId film, @PathVariable UUID upload, Actor actor, Language language, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        expectUnderWay(actor, film, upload);
        var got = uploads.goOn(actor, film, upload, request, response);
        if (!request.getMethod().equals("PATCH")) return;
        var head = uploads.head(actor, film, upload, got);
        if (head.isEmpty()) return;
        var type = FilmType.of(head.get());
        if (type.isEmpty()) {
            uploads.drop(actor, film, upload);
            refuse(response, 415, language, "film.upload.not-a-film");
        } else if (uploads.isWhole(upload, got)) {
            taking.arrive(upload, film, type.get());
        }
    }

    @RequestMapping(path = "/{upload}", method = RequestMethod.DELETE)
    void stop(@PathVariable FilmId film, @PathVariable UUID upload, Actor actor, HttpServletResponse response)
            throws IOException {
        expectUnderWay(actor, film, upload);
        uploads.drop(actor, film, upload);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** The same from a page without scripts. */
    @RequestMapping(path = "/{upload}/removal", method = RequestMethod.POST)
    String remove(@PathVariable FilmId film, @PathVariable UUID upload, Actor actor) throws IOException {
        expectUnderWay(actor, film, upload);
        uploads.drop(actor, film, upload);
        return "redirect:/films/" + film + "#file";
    }

    private void expectUnderWay(Actor actor, FilmId film, UUID upload) {
        access.expectOwn(actor, film);
        if (!uploads.isUnderWay(upload, film, actor)) throw new NotFound(upload);
    }

    /** In words that the page shows to whoever sends it. */
    private void refuse(HttpServletResponse response, int status, Language language, String key) throws IOException {
        response.reset();
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(texts.in(language, key));
    }
}
