package org.tandem.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.consent.Faces;
import org.tandem.picture.Collecting.Added;
import org.tandem.picture.PicturesPage.Filter;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** The library of a house: its list, and new pictures. */
@Controller
@RequestMapping("/pictures")
class PicturesController {

    private final PicturesQuery pages;
    private final Collecting collecting;

    PicturesController(PicturesQuery pages, Collecting collecting) {
        this.pages = pages;
        this.collecting = collecting;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String only, @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable PictureId after, Actor actor) {
        return new ModelAndView("picture/list", Map.of("page", pages.find(actor, new Filter(only, search, after))));
    }

    /** Where files that were too large to be read at all come out. */
    @GetMapping(params = "too-large")
    ModelAndView tooLarge(Actor actor) {
        var typed = PictureForm.blank();
        typed.complain("files", "picture.too-large");
        return refused(actor, typed);
    }

    /** What a text can show, as a part of the page on which it is written. */
    @GetMapping("/choices")
    ModelAndView choices(@RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable PictureId after, Actor actor) {
        return new ModelAndView("picture/choices", Map.of("page", pages.choices(actor, new Filter("", search, after))));
    }

    /** Each file for itself: what is wrong with one keeps none of the others away. */
    @PostMapping
    ModelAndView add(@RequestParam Map<String, String> fields, @RequestParam List<MultipartFile> files, Actor actor,
            RedirectAttributes redirect) throws IOException {
        var form = new PictureForm(fields);
        var sent = files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent.isEmpty()) form.typed().complain("files", "field.required");
        var details = form.details();
        if (details.isEmpty()) return refused(actor, form.typed());
        var added = new ArrayList<Added>();
        for (var file : sent) add(actor, file, sent.size() == 1 ? details.get() : unsaid(details.get()), form.typed(), added);
        if (form.typed().hasErrors()) return refused(actor, form.typed());
        if (fields.containsKey("nobody")) sayNobody(actor, added);
        return done(added, redirect);
    }

    private void add(Actor actor, MultipartFile file, Details details, Typed typed, List<Added> added) throws IOException {
        var content = file.getBytes();
        var name = String.valueOf(file.getOriginalFilename());
        typed.accepts(() -> added.add(collecting.add(actor, name, content, details, false)), Map.of("picture.", "files"));
    }

    private void sayNobody(Actor actor, List<Added> added) {
        for (var one : added) if (one.isNew()) collecting.namePersons(actor, one.id(), null, Faces.nobody(0));
    }

    /** What several pictures show is not the same: it is said of each on its own page. */
    private static Details unsaid(Details details) {
        return Details.of(new org.tandem.shared.Translated(null, null, null), details.author(), details.licence());
    }

    private static ModelAndView done(List<Added> added, RedirectAttributes redirect) {
        if (added.size() > 1) {
            var known = added.stream().filter(it -> !it.isNew()).count();
            Flash.done(redirect, known == 0 ? "picture.added-all" : "picture.added-some", added.size() - known, known);
            return new ModelAndView("redirect:/pictures");
        }
        Flash.done(redirect, added.getFirst().isNew() ? "picture.added" : "picture.added-before");
        return new ModelAndView("redirect:/pictures/" + added.getFirst().id());
    }

    private ModelAndView refused(Actor actor, Typed typed) {
        var page = pages.find(actor, new Filter("", "", null)).with(typed);
        return new ModelAndView("picture/list", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
