package org.tandem.film;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.consent.Clearance;
import org.tandem.consent.Faces;
import org.tandem.consent.Picture;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** The house says whom a film shows. */
@Controller
@RequestMapping("/films/{id}/persons")
class CastController {

    private final Casting casting;
    private final FilmPage.Query films;
    private final Clearance.Choices persons;

    CastController(Casting casting, FilmPage.Query films, Clearance.Choices persons) {
        this.casting = casting;
        this.films = films;
        this.persons = persons;
    }

    @GetMapping
    ModelAndView show(@PathVariable FilmId id, Actor actor) {
        return page(id, actor, null, Typed.nothing(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView name(@PathVariable FilmId id, @RequestParam MultiValueMap<String, String> fields, Actor actor,
            RedirectAttributes redirect) {
        var typed = Typed.with(fields.toSingleValueMap());
        var faces = Faces.of(fields);
        try {
            if (!typed.accepts(() -> casting.name(actor, id, faces), Map.of("consent.nobody", "persons")))
                return page(id, actor, faces, typed, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (OptimisticLockingFailureException e) {
            return page(id, actor, faces, typed.overtaken(), HttpStatus.CONFLICT);
        }
        Flash.done(redirect, "consent.persons.saved");
        return new ModelAndView("redirect:/films/" + id + "#persons");
    }

    /** For the house alone: a maker knows whom she films, not who has agreed to what. */
    private ModelAndView page(FilmId id, Actor actor, @Nullable Faces asTyped, Typed typed, HttpStatus status) {
        var film = films.find(id, actor);
        if (!film.head().isHouse()) throw new NotFound(id);
        var clearance = film.clearance();
        var faces = asTyped == null ? clearance.faces() : asTyped.since(clearance.version());
        var page = new CastPage(film.head(), clearance, faces, persons.of(film.head().edition(), Picture.Kind.FILM), typed);
        return new ModelAndView("film/persons", Map.of("page", page), status);
    }
}
