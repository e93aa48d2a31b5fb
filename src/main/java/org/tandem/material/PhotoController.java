package org.tandem.material;

import java.io.IOException;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.gathering.GatheringId;
import org.tandem.press.PressPhotoId;
import org.tandem.screen.Flash;
import org.tandem.shared.Actor;

/** A coordinator chooses the photos of a gathering, or adds one. */
@Controller
@RequestMapping("/gatherings/{id}/photos")
class PhotoController {

    private final Picturing picturing;
    private final MaterialsQuery pages;

    PhotoController(Picturing picturing, MaterialsQuery pages) {
        this.picturing = picturing;
        this.pages = pages;
    }

    /** Where a file that was too large to be read at all comes out. */
    @GetMapping(params = "too-large")
    ModelAndView tooLarge(@PathVariable GatheringId id, Actor actor) {
        var page = pages.find(id, actor);
        page.forms().photo().complain("photo", "photo.too-large");
        return MaterialController.refused(page, page.forms());
    }

    /** A photo is drawn anew before it is kept, and for that is held as a whole. */
    @PostMapping
    ModelAndView add(@PathVariable GatheringId id, @RequestParam Map<String, String> fields, @RequestParam MultipartFile photo,
            Actor actor, RedirectAttributes redirect) throws IOException {
        var form = new MaterialForm(fields);
        var caption = form.caption();
        var file = photo.getBytes();
        if (file.length == 0) form.typed().complain("photo", "field.required");
        var added = new PressPhotoId[1];
        if (caption.isEmpty() || !form.typed().accepts(() -> added[0] = picturing.add(actor, id, caption.get(), file),
                Map.of("photo.", "photo"))) {
            var page = pages.find(id, actor);
            return MaterialController.refused(page, page.forms().photo(form.typed()));
        }
        return added(actor, id, added[0], fields.containsKey("nobody"), redirect);
    }

    /** Where somebody can be recognised, the next page asks who. */
    private ModelAndView added(Actor actor, GatheringId id, PressPhotoId photo, boolean nobody, RedirectAttributes redirect) {
        if (!nobody) {
            Flash.done(redirect, "press.photo.added-unsaid");
            return new ModelAndView(
                    "redirect:/editions/" + pages.find(id, actor).head().edition() + "/press/photos/" + photo + "#persons");
        }
        picturing.showsNobody(actor, id, photo);
        Flash.done(redirect, "press.photo.added");
        return MaterialController.back(id, "photos");
    }

    @PostMapping("/{photo}/showing")
    ModelAndView show(@PathVariable GatheringId id, @PathVariable PressPhotoId photo, Actor actor) {
        picturing.show(actor, id, photo);
        return MaterialController.back(id, "photos");
    }

    @PostMapping("/{photo}/hiding")
    ModelAndView hide(@PathVariable GatheringId id, @PathVariable PressPhotoId photo, Actor actor) {
        picturing.hide(actor, id, photo);
        return MaterialController.back(id, "photos");
    }
}
