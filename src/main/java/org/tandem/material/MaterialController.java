package org.tandem.material;

import java.util.Map;
import java.util.Objects;

import org.springframework.dao.OptimisticLockingFailureException;
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
import org.tandem.gathering.GatheringId;
import org.tandem.material.MaterialsPage.Forms;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** A coordinator puts down the minutes and the materials of a gathering. */
@Controller
@RequestMapping("/gatherings/{id}/materials")
class MaterialController {

    private final Documenting documenting;
    private final MaterialsQuery pages;

    MaterialController(Documenting documenting, MaterialsQuery pages) {
        this.documenting = documenting;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable GatheringId id, Actor actor) {
        return new ModelAndView("material/list", Map.of("page", pages.find(id, actor)));
    }

    /** Where a file that was too large to be read at all comes out. */
    @GetMapping(params = "too-large")
    ModelAndView tooLarge(@PathVariable GatheringId id, Actor actor) {
        var page = pages.find(id, actor);
        page.forms().material().complain("file", "attachment.too-large");
        return refused(page, page.forms());
    }

    @PostMapping
    ModelAndView add(@PathVariable GatheringId id, @RequestParam Map<String, String> fields, @RequestParam MultipartFile file,
            Actor actor, RedirectAttributes redirect) {
        var form = new MaterialForm(fields);
        var label = form.label();
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file.isEmpty()) form.typed().complain("file", "attachment.empty");
        if (label.isEmpty() || !form.typed().accepts(() -> documenting.add(actor, id, label.get(), name, file),
                Map.of("attachment.", "file"))) {
            var page = pages.find(id, actor);
            return refused(page, page.forms().material(form.typed()));
        }
        Flash.done(redirect, "material.added");
        return back(id, "materials");
    }

    @PostMapping("/minutes")
    ModelAndView write(@PathVariable GatheringId id, @RequestParam Map<String, String> fields, Actor actor,
            RedirectAttributes redirect) {
        var form = new MaterialForm(fields);
        var minutes = form.minutes();
        try {
            if (form.typed().accepts(() -> documenting.write(actor, id, minutes, form.seen()))) {
                Flash.done(redirect, minutes.isPresent() ? "minutes.kept" : "minutes.dropped");
                return back(id, "minutes");
            }
            var page = pages.find(id, actor);
            return refused(page, page.forms().minutes(form.typed()));
        } catch (OptimisticLockingFailureException e) {
            var page = pages.find(id, actor);
            return answer(page, page.forms().minutes(form.typed().overtaken()), HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/{material}")
    ModelAndView form(@PathVariable GatheringId id, @PathVariable MaterialId material, Actor actor) {
        var page = pages.find(id, actor);
        var row = row(page, material);
        return form(page, row, MaterialForm.of(row.label()), HttpStatus.OK);
    }

    @PostMapping("/{material}")
    ModelAndView describe(@PathVariable GatheringId id, @PathVariable MaterialId material,
            @RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var form = new MaterialForm(fields);
        var label = form.label();
        try {
            if (label.isPresent()
                    && form.typed().accepts(() -> documenting.describe(actor, id, material, form.seen(), label.get()))) {
                Flash.done(redirect, "material.described");
                return back(id, "materials");
            }
            var page = pages.find(id, actor);
            return form(page, row(page, material), form.typed(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (OptimisticLockingFailureException e) {
            var page = pages.find(id, actor);
            return form(page, row(page, material), form.typed().overtaken(), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/{material}/moves")
    ModelAndView move(@PathVariable GatheringId id, @PathVariable MaterialId material, @RequestParam boolean up, Actor actor) {
        documenting.move(actor, id, material, up);
        return back(id, "m-" + material);
    }

    @PostMapping("/{material}/removal")
    ModelAndView remove(@PathVariable GatheringId id, @PathVariable MaterialId material, Actor actor,
            RedirectAttributes redirect) {
        documenting.remove(actor, id, material);
        Flash.done(redirect, "material.removed");
        return back(id, "materials");
    }

    private static MaterialRow row(MaterialsPage page, MaterialId material) {
        return page.materials().stream().filter(it -> it.id().equals(material)).findFirst()
                .orElseThrow(() -> new NotFound(material));
    }

    private static ModelAndView form(MaterialsPage page, MaterialRow row, Typed typed, HttpStatus status) {
        return new ModelAndView("material/describe",
                Map.of("page", new MaterialPage(page.head(), row, page.items(), typed, status == HttpStatus.CONFLICT)), status);
    }

    static ModelAndView refused(MaterialsPage page, Forms forms) {
        return answer(page, forms, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView answer(MaterialsPage page, Forms forms, HttpStatus status) {
        return new ModelAndView("material/list", Map.of("page", page.with(forms)), status);
    }

    static ModelAndView back(GatheringId id, String place) {
        return new ModelAndView("redirect:/gatherings/" + id + "/materials#" + place);
    }
}
