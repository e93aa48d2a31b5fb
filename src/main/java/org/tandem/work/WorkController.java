package org.tandem.work;

import java.util.Map;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.screen.Flash;
import org.tandem.shared.Actor;

/** Editors keep the publications and the projects of their house. */
@Controller
@RequestMapping("/{kind:publications|projects}")
class WorkController {

    private final WorksPage.Query pages;
    private final Presenting presenting;

    WorkController(WorksPage.Query pages, Presenting presenting) {
        this.pages = pages;
        this.presenting = presenting;
    }

    @GetMapping
    ModelAndView list(@PathVariable String kind, Actor actor) {
        return shown("work/list", pages.all(actor.forEditing(), Kind.of(kind)), HttpStatus.OK);
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String kind, Actor actor) {
        return shown("work/form", pages.all(actor.forEditing(), Kind.of(kind)), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(@PathVariable String kind, @RequestParam Map<String, String> fields, Actor actor,
            RedirectAttributes redirect) {
        var form = new WorkForm(fields);
        var described = form.described();
        var of = Kind.of(kind);
        if (described.isEmpty())
            return shown("work/form", pages.all(actor.forEditing(), of).with(form.typed()), HttpStatus.UNPROCESSABLE_CONTENT);
        presenting.add(actor, of, described.get(), false);
        Flash.done(redirect, "work.added");
        return new ModelAndView("redirect:/" + of.path());
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable String kind, @PathVariable WorkId id, Actor actor) {
        return shown("work/form", pages.one(actor.forEditing(), Kind.of(kind), id), HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable String kind, @PathVariable WorkId id, @RequestParam int seen,
            @RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var page = pages.one(actor.forEditing(), Kind.of(kind), id);
        var form = new WorkForm(fields);
        var described = form.described();
        if (described.isEmpty()) return shown("work/form", page.with(form.typed()), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            presenting.change(actor, id, seen, described.get());
        } catch (OptimisticLockingFailureException e) {
            return shown("work/form", pages.one(actor.forEditing(), Kind.of(kind), id).overtaken(form.typed()),
                    HttpStatus.CONFLICT);
        }
        return done(kind, "work.changed", redirect);
    }

    @PostMapping("/{id}/showing")
    ModelAndView show(@PathVariable String kind, @PathVariable WorkId id, Actor actor, RedirectAttributes redirect) {
        presenting.show(actor, id);
        return done(kind, "work.shown", redirect);
    }

    @PostMapping("/{id}/hiding")
    ModelAndView hide(@PathVariable String kind, @PathVariable WorkId id, Actor actor, RedirectAttributes redirect) {
        presenting.hide(actor, id);
        return done(kind, "work.hidden", redirect);
    }

    @PostMapping("/{id}/feature")
    ModelAndView feature(@PathVariable String kind, @PathVariable WorkId id, Actor actor, RedirectAttributes redirect) {
        presenting.feature(actor, id);
        return done(kind, "work.featured", redirect);
    }

    @PostMapping("/{id}/feature/removal")
    ModelAndView stepBack(@PathVariable String kind, @PathVariable WorkId id, Actor actor, RedirectAttributes redirect) {
        presenting.stepBack(actor, id);
        return done(kind, "work.stepped-back", redirect);
    }

    @PostMapping("/{id}/raising")
    ModelAndView raise(@PathVariable String kind, @PathVariable WorkId id, Actor actor) {
        presenting.raise(actor, id);
        return new ModelAndView("redirect:/" + Kind.of(kind).path());
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable String kind, @PathVariable WorkId id, Actor actor, RedirectAttributes redirect) {
        presenting.remove(actor, id);
        return done(kind, "work.removed", redirect);
    }

    private static ModelAndView done(String kind, String key, RedirectAttributes redirect) {
        Flash.done(redirect, key);
        return new ModelAndView("redirect:/" + Kind.of(kind).path());
    }

    private static ModelAndView shown(String view, WorksPage page, HttpStatus status) {
        return new ModelAndView(view, Map.of("page", page), status);
    }
}
