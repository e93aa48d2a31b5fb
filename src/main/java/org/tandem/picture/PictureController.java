package org.tandem.picture;

import java.io.IOException;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.consent.Faces;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;

/** One picture of the library: its words, whom it shows, its file, its end. */
@Controller
@RequestMapping("/pictures/{id}")
class PictureController {

    private final PicturePage.Query pages;
    private final Collecting collecting;

    PictureController(PicturePage.Query pages, Collecting collecting) {
        this.pages = pages;
        this.collecting = collecting;
    }

    @GetMapping
    ModelAndView show(@PathVariable PictureId id, @RequestParam(required = false) @Nullable EditionId edition, Actor actor) {
        return page(pages.find(actor, id, edition), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView describe(@PathVariable PictureId id, @RequestParam int seen, @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes redirect) {
        var form = new PictureForm(fields);
        var details = form.details();
        try {
            if (details.isEmpty() || !form.typed().accepts(() -> collecting.describe(actor, id, seen, details.get())))
                return page(pages.find(actor, id, null).typed(form.typed(), false), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (OptimisticLockingFailureException faster) {
            var typed = form.typed().overtaken();
            return page(pages.find(actor, id, null).typed(typed, true), HttpStatus.CONFLICT);
        }
        Flash.done(redirect, "picture.described");
        return back(id, "");
    }

    @PostMapping("/file")
    ModelAndView replace(@PathVariable PictureId id, @RequestParam MultipartFile file, Actor actor, RedirectAttributes redirect)
            throws IOException {
        var typed = Typed.nothing();
        var content = file.getBytes();
        var name = String.valueOf(file.getOriginalFilename());
        var replaced = typed.accepts(() -> {
            if (content.length == 0) throw new BrokenRule("field.required");
            collecting.replace(actor, id, name, content);
        }, Map.of("", "file"));
        if (!replaced) return refusedFile(actor, id, typed);
        Flash.done(redirect, "picture.replaced");
        return back(id, "#persons");
    }

    /** Where a file that was too large to be read at all comes out. */
    @GetMapping(path = "/file", params = "too-large")
    ModelAndView tooLarge(@PathVariable PictureId id, Actor actor) {
        var typed = Typed.nothing();
        typed.complain("file", "picture.too-large");
        return refusedFile(actor, id, typed);
    }

    @PostMapping("/persons")
    ModelAndView name(@PathVariable PictureId id, @RequestParam(required = false) @Nullable EditionId edition,
            @RequestParam MultiValueMap<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var typed = Typed.with(fields.toSingleValueMap());
        var faces = Faces.of(fields);
        try {
            if (!typed.accepts(() -> collecting.namePersons(actor, id, edition, faces), Map.of("consent.nobody", "persons")))
                return page(pages.find(actor, id, edition).naming(typed, faces), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (OptimisticLockingFailureException faster) {
            return page(pages.find(actor, id, edition).naming(typed.overtaken(), faces),
                    HttpStatus.CONFLICT);
        }
        Flash.done(redirect, "consent.persons.saved");
        return back(id, "");
    }

    @PostMapping("/removal")
    ModelAndView remove(@PathVariable PictureId id, Actor actor, RedirectAttributes redirect) {
        collecting.remove(actor, id);
        Flash.done(redirect, "picture.removed");
        return new ModelAndView("redirect:/pictures");
    }

    private ModelAndView refusedFile(Actor actor, PictureId id, Typed typed) {
        var page = pages.find(actor, id, null);
        return page(page.typed(typed.over(page.typed()), false), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(PicturePage page, HttpStatus status) {
        return new ModelAndView("picture/show", Map.of("page", page), status);
    }

    private static ModelAndView back(PictureId id, String place) {
        return new ModelAndView("redirect:/pictures/" + id + place);
    }
}
