package org.tandem.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** A film gets its file, its poster and its subtitles from the house or its makers. */
@Controller
@RequestMapping("/films/{id}")
class PreparationController {

    private final Filming filming;
    private final Receiving receiving;
    private final FilmPage.Query pages;

    PreparationController(Filming filming, Receiving receiving, FilmPage.Query pages) {
        this.filming = filming;
        this.receiving = receiving;
        this.pages = pages;
    }

    /** Whole, with the form: for a small one, or for a browser without scripts. */
    @PostMapping("/file")
    ModelAndView file(@PathVariable FilmId id, @RequestParam MultipartFile file, Actor actor, RedirectAttributes redirect) {
        return answer(id, actor, "file", "film.file.kept", redirect, () -> {
            try (var content = file.getInputStream()) {
                receiving.receive(actor, id, content, file.getSize());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @GetMapping(path = "/file", params = "too-large")
    ModelAndView fileTooLarge(@PathVariable FilmId id, Actor actor) {
        return tooLarge(id, actor, "file", "film.file.too-large");
    }

    @PostMapping("/poster")
    ModelAndView poster(@PathVariable FilmId id, @RequestParam MultipartFile poster, Actor actor, RedirectAttributes redirect)
            throws IOException {
        var content = poster.getBytes();
        return answer(id, actor, "poster", "film.poster.kept", redirect, () -> {
            if (content.length == 0) throw new BrokenRule("field.required");
            filming.showPoster(actor, id, content);
        });
    }

    @GetMapping(path = "/poster", params = "too-large")
    ModelAndView posterTooLarge(@PathVariable FilmId id, Actor actor) {
        return tooLarge(id, actor, "poster", "photo.too-large");
    }

    @PostMapping("/subtitles/{language:pl|de|en}")
    ModelAndView subtitles(@PathVariable FilmId id, @PathVariable("language") String code, @RequestParam MultipartFile subtitles,
            Actor actor, RedirectAttributes redirect) throws IOException {
        var language = Language.of(code).orElseThrow(() -> new NotFound(code));
        var content = subtitles.getBytes();
        return answer(id, actor, "subtitles-" + code, "film.subtitles.kept", redirect, () -> {
            if (content.length == 0) throw new BrokenRule("field.required");
            filming.subtitle(actor, id, language, content);
        });
    }

    @GetMapping(path = "/subtitles/{language:pl|de|en}", params = "too-large")
    ModelAndView subtitlesTooLarge(@PathVariable FilmId id, @PathVariable("language") String code, Actor actor) {
        return tooLarge(id, actor, "subtitles-" + code, "subtitles.too-large");
    }

    /** Each refusal stands at its field; all else on the page is stored already. */
    private ModelAndView answer(FilmId id, Actor actor, String field, String done, RedirectAttributes redirect, Runnable act) {
        var typed = Typed.nothing();
        if (!typed.accepts(act, Map.of("", field))) return refused(id, actor, typed);
        Flash.done(redirect, done);
        return new ModelAndView("redirect:/films/" + id);
    }

    private ModelAndView tooLarge(FilmId id, Actor actor, String field, String key) {
        var typed = Typed.nothing();
        typed.complain(field, key);
        return refused(id, actor, typed);
    }

    private ModelAndView refused(FilmId id, Actor actor, Typed typed) {
        return new ModelAndView("film/show", Map.of("page", pages.find(id, actor).with(typed)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
