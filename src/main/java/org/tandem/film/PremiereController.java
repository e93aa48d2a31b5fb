package org.tandem.film;

import java.util.Map;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.gathering.AgendaItemId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** The house says when a film is shown for the first time, who makes it, and lets it go public. */
@Controller
@RequestMapping("/films/{id}")
class PremiereController {

    private final Premiering premiering;
    private final Naming naming;
    private final FilmPage.Query pages;

    PremiereController(Premiering premiering, Naming naming, FilmPage.Query pages) {
        this.premiering = premiering;
        this.naming = naming;
        this.pages = pages;
    }

    @PostMapping("/premiere")
    ModelAndView schedule(@PathVariable FilmId id, @RequestParam(defaultValue = "") String item, Actor actor,
            RedirectAttributes redirect) {
        var typed = Typed.with(Map.of("item", item));
        var chosen = item.isEmpty() ? null : AgendaItemId.of(item);
        if (!typed.accepts(() -> premiering.schedule(actor, id, chosen), Map.of("film.premiere", "item")))
            return refused(id, actor, typed);
        Flash.done(redirect, chosen == null ? "film.unscheduled" : "film.scheduled");
        return back(id);
    }

    @PostMapping("/publication")
    ModelAndView publish(@PathVariable FilmId id, Actor actor, RedirectAttributes redirect) {
        var typed = Typed.nothing();
        if (!typed.accepts(() -> premiering.publish(actor, id))) return refused(id, actor, typed);
        Flash.undoable(redirect, "/films/" + id + "/withdrawal", "film.published");
        return back(id);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable FilmId id, Actor actor, RedirectAttributes redirect) {
        var typed = Typed.nothing();
        if (!typed.accepts(() -> premiering.withdraw(actor, id))) return refused(id, actor, typed);
        Flash.undoable(redirect, "/films/" + id + "/publication", "film.withdrawn");
        return back(id);
    }

    @PostMapping("/removal")
    ModelAndView remove(@PathVariable FilmId id, Actor actor, RedirectAttributes redirect) {
        var edition = pages.find(id, actor).head().edition();
        var typed = Typed.nothing();
        if (!typed.accepts(() -> premiering.remove(actor, id))) return refused(id, actor, typed);
        Flash.done(redirect, "film.removed");
        return new ModelAndView("redirect:/editions/" + edition + "/films");
    }

    @PostMapping("/makers")
    ModelAndView name(@PathVariable FilmId id, @RequestParam(defaultValue = "") String email, Actor actor,
            RedirectAttributes redirect) {
        var typed = Typed.with(Map.of("email", email));
        if (!typed.accepts(() -> naming.name(actor, id, email), Map.of("film.maker", "email"))) return refused(id, actor, typed);
        Flash.done(redirect, "film.maker.named");
        return back(id);
    }

    @PostMapping("/makers/{maker}/dismissal")
    ModelAndView dismiss(@PathVariable FilmId id, @PathVariable UUID maker, Actor actor, RedirectAttributes redirect) {
        naming.dismiss(actor, id, maker);
        Flash.done(redirect, "film.maker.dismissed");
        return back(id);
    }

    private ModelAndView refused(FilmId id, Actor actor, Typed typed) {
        return new ModelAndView("film/show", Map.of("page", pages.find(id, actor).with(typed)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView back(FilmId id) {
        return new ModelAndView("redirect:/films/" + id);
    }
}
