package org.tandem.press;

import java.util.Map;

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
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** A coordinator says of one photo what it shows, and whom. */
@Controller
@RequestMapping("/editions/{edition}/press/photos/{id}")
class PhotoController {

    private static final Picture.Kind KIND = Picture.Kind.PRESS_PHOTO;

    private final Briefing briefing;
    private final EditionHead.Query editions;
    private final PhotoRow.Query photos;
    private final Clearance.Query clearances;
    private final Clearance.Choices persons;

    PhotoController(Briefing briefing, EditionHead.Query editions, PhotoRow.Query photos, Clearance.Query clearances,
            Clearance.Choices persons) {
        this.briefing = briefing;
        this.editions = editions;
        this.photos = photos;
        this.clearances = clearances;
        this.persons = persons;
    }

    @GetMapping
    ModelAndView show(@PathVariable EditionId edition, @PathVariable PressPhotoId id, Actor actor) {
        var head = editions.own(actor, edition);
        var row = row(edition, id);
        return page(head, row, PhotoPage.shown(row.caption()), false, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView describe(@PathVariable EditionId edition, @PathVariable PressPhotoId id, @RequestParam int seen,
            @RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var head = editions.own(actor, edition);
        var form = new PressForm(fields);
        var caption = form.caption();
        if (caption.isEmpty())
            return page(head, row(edition, id), form.typed(), false, HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            briefing.describePhoto(actor, edition, id, seen, caption.get());
        } catch (OptimisticLockingFailureException e) {
            var typed = form.typed().overtaken();
            return page(head, row(edition, id), typed, true, HttpStatus.CONFLICT);
        }
        Flash.done(redirect, "press.photo.described");
        return new ModelAndView("redirect:/editions/" + edition + "/press");
    }

    @PostMapping("/persons")
    ModelAndView name(@PathVariable EditionId edition, @PathVariable PressPhotoId id,
            @RequestParam MultiValueMap<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var head = editions.own(actor, edition);
        var typed = Typed.with(fields.toSingleValueMap());
        var faces = Faces.of(fields);
        try {
            if (!typed.accepts(() -> briefing.namePersons(actor, edition, id, faces), Map.of("consent.nobody", "persons")))
                return page(head, row(edition, id), typed, faces, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (OptimisticLockingFailureException e) {
            return page(head, row(edition, id), typed.overtaken(), faces, HttpStatus.CONFLICT);
        }
        Flash.done(redirect, "consent.persons.saved");
        return new ModelAndView("redirect:/editions/" + edition + "/press#p-" + id);
    }

    private PhotoRow row(EditionId edition, PressPhotoId id) {
        return photos.of(edition).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    private ModelAndView page(EditionHead head, PhotoRow row, Typed caption, boolean behind, HttpStatus status) {
        var clearance = clearance(head, row);
        return page(new PhotoPage(head, row, clearance, clearance.faces(), persons.of(head.id(), KIND), caption, Typed.nothing(),
                behind), status);
    }

    private ModelAndView page(EditionHead head, PhotoRow row, Typed naming, Faces asTyped, HttpStatus status) {
        var clearance = clearance(head, row);
        return page(new PhotoPage(head, row, clearance, asTyped.since(clearance.version()), persons.of(head.id(), KIND),
                PhotoPage.shown(row.caption()), naming, false), status);
    }

    private Clearance clearance(EditionHead head, PhotoRow row) {
        return clearances.of(head.id(), KIND).getOrDefault(row.id().value(), Clearance.UNSAID);
    }

    private static ModelAndView page(PhotoPage page, HttpStatus status) {
        return new ModelAndView("press/photo", Map.of("page", page), status);
    }
}
