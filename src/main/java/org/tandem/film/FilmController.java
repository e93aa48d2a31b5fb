package org.tandem.film;

import java.util.Map;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** The films of an edition, and what is said of each. */
@Controller
class FilmController {

    private final Filming filming;
    private final EditionHead.Query editions;
    private final FilmRow.Query rows;
    private final FilmPage.Query pages;

    FilmController(Filming filming, EditionHead.Query editions, FilmRow.Query rows, FilmPage.Query pages) {
        this.filming = filming;
        this.editions = editions;
        this.rows = rows;
        this.pages = pages;
    }

    @GetMapping("/editions/{edition}/films")
    ModelAndView list(@PathVariable EditionId edition, Actor actor) {
        return list(edition, actor, Typed.nothing(), HttpStatus.OK);
    }

    @PostMapping("/editions/{edition}/films")
    ModelAndView begin(@PathVariable EditionId edition, @RequestParam Map<String, String> fields, Actor actor,
            RedirectAttributes redirect) {
        var form = new FilmForm(fields);
        var title = form.title();
        if (title.isEmpty()) return list(edition, actor, form.typed(), HttpStatus.UNPROCESSABLE_CONTENT);
        var film = filming.begin(actor, edition, title.get());
        Flash.done(redirect, "film.begun");
        return new ModelAndView("redirect:/films/" + film);
    }

    /** Where a maker finds her films, who has no seat in the house. */
    @GetMapping("/films")
    ModelAndView made(Actor actor) {
        return new ModelAndView("film/made", "page", new FilmsPage.Made(rows.madeBy(actor)));
    }

    @GetMapping("/films/{id}")
    ModelAndView show(@PathVariable FilmId id, Actor actor) {
        return new ModelAndView("film/show", "page", pages.find(id, actor));
    }

    @GetMapping("/films/{id}/words")
    ModelAndView words(@PathVariable FilmId id, Actor actor) {
        var head = pages.find(id, actor).head();
        return words(new WordsPage(head, FilmForm.of(head.words())), HttpStatus.OK);
    }

    @PostMapping("/films/{id}/words")
    ModelAndView describe(@PathVariable FilmId id, @RequestParam int seen, @RequestParam Map<String, String> fields, Actor actor,
            RedirectAttributes redirect) {
        var head = pages.find(id, actor).head();
        var form = new FilmForm(fields);
        var words = form.words();
        if (words.isEmpty()) return words(new WordsPage(head, form.typed()), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            filming.describe(actor, id, words.get(), seen);
        } catch (OptimisticLockingFailureException e) {
            return words(new WordsPage(pages.find(id, actor).head(), form.typed().overtaken()), HttpStatus.CONFLICT);
        }
        Flash.done(redirect, "film.described");
        return new ModelAndView("redirect:/films/" + id);
    }

    private ModelAndView list(EditionId edition, Actor actor, Typed typed, HttpStatus status) {
        var page = new FilmsPage(editions.own(actor, edition), rows.of(edition, actor), typed);
        return new ModelAndView("film/list", Map.of("page", page), status);
    }

    private static ModelAndView words(WordsPage page, HttpStatus status) {
        return new ModelAndView("film/words", Map.of("page", page), status);
    }
}
