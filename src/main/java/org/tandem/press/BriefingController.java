package org.tandem.press;

import java.io.IOException;
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
import org.tandem.consent.Clearance;
import org.tandem.consent.Picture;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** A coordinator keeps what the press gets of an edition. */
@Controller
@RequestMapping("/editions/{edition}/press")
class BriefingController {

    private final Briefing briefing;
    private final EditionHead.Query editions;
    private final PhotoRow.Query photos;
    private final Clearance.Query clearances;
    private final Contacts contacts;

    BriefingController(Briefing briefing, EditionHead.Query editions, PhotoRow.Query photos, Clearance.Query clearances,
            Contacts contacts) {
        this.briefing = briefing;
        this.editions = editions;
        this.photos = photos;
        this.clearances = clearances;
        this.contacts = contacts;
    }

    @GetMapping
    ModelAndView show(@PathVariable EditionId edition, Actor actor) {
        return page(edition, actor, stored(edition), BriefingPage.blank(), HttpStatus.OK);
    }

    @PostMapping("/contact")
    ModelAndView contact(@PathVariable EditionId edition, @RequestParam Map<String, String> fields, Actor actor,
            RedirectAttributes redirect) {
        var form = new PressForm(fields);
        var contact = form.contact();
        if (!form.typed().accepts(() -> briefing.setContact(actor, edition, contact)))
            return page(edition, actor, form.typed(), BriefingPage.blank(), HttpStatus.UNPROCESSABLE_CONTENT);
        Flash.done(redirect, "press.contact.kept");
        return back(edition);
    }

    @PostMapping("/photos")
    ModelAndView add(@PathVariable EditionId edition, @RequestParam Map<String, String> fields, @RequestParam MultipartFile photo,
            Actor actor, RedirectAttributes redirect) throws IOException {
        var form = new PressForm(fields);
        var caption = form.caption();
        var file = photo.getBytes();
        if (file.length == 0) form.typed().complain("photo", "field.required");
        var added = new PressPhotoId[1];
        if (caption.isEmpty() || !form.typed().accepts(() -> added[0] = briefing.addPhoto(actor, edition, caption.get(), file),
                Map.of("photo.", "photo")))
            return page(edition, actor, stored(edition), form.typed(), HttpStatus.UNPROCESSABLE_CONTENT);
        return added(actor, edition, added[0], fields.containsKey("nobody"), redirect);
    }

    /** Where a file that was too large to be read at all comes out. */
    @GetMapping(path = "/photos", params = "too-large")
    ModelAndView tooLarge(@PathVariable EditionId edition, Actor actor) {
        var typed = BriefingPage.blank();
        typed.complain("photo", "photo.too-large");
        return page(edition, actor, stored(edition), typed, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/photos/{id}/moves")
    ModelAndView move(@PathVariable EditionId edition, @PathVariable PressPhotoId id, @RequestParam boolean up, Actor actor) {
        briefing.movePhoto(actor, edition, id, up);
        return new ModelAndView("redirect:/editions/" + edition + "/press#p-" + id);
    }

    @PostMapping("/photos/{id}/removal")
    ModelAndView remove(@PathVariable EditionId edition, @PathVariable PressPhotoId id, Actor actor,
            RedirectAttributes redirect) {
        briefing.removePhoto(actor, edition, id);
        Flash.done(redirect, "press.photo.removed");
        return back(edition);
    }

    /** Either nobody can be recognised on it, or the next page asks who can. */
    private ModelAndView added(Actor actor, EditionId edition, PressPhotoId photo, boolean nobody, RedirectAttributes redirect) {
        if (!nobody) {
            Flash.done(redirect, "press.photo.added-unsaid");
            return new ModelAndView("redirect:/editions/" + edition + "/press/photos/" + photo + "#persons");
        }
        briefing.showsNobody(actor, edition, photo);
        Flash.done(redirect, "press.photo.added");
        return back(edition);
    }

    private Typed stored(EditionId edition) {
        return BriefingPage.shown(contacts.of(edition).orElse(null));
    }

    private ModelAndView page(EditionId edition, Actor actor, Typed contact, Typed adding, HttpStatus status) {
        var page = new BriefingPage(editions.own(actor, edition), photos.of(edition),
                clearances.of(edition, Picture.Kind.PRESS_PHOTO), contact, adding);
        return new ModelAndView("press/brief", Map.of("page", page), status);
    }

    private static ModelAndView back(EditionId edition) {
        return new ModelAndView("redirect:/editions/" + edition + "/press");
    }
}
