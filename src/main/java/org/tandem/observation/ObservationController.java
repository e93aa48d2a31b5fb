package org.tandem.observation;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.partnership.PartnershipId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** The one page on which an expert writes what she observes of a partnership, and the others read and answer it. */
@Controller
@RequestMapping("/partnerships/{partnership}/observation")
class ObservationController {

    private final Observing observing;
    private final ObservationQuery pages;

    ObservationController(Observing observing, ObservationQuery pages) {
        this.observing = observing;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable PartnershipId partnership, Actor actor, Model model) {
        model.addAttribute("page", pages.find(actor, partnership));
        return "observation/show";
    }

    @PostMapping("/points")
    String begin(@PathVariable PartnershipId partnership, @RequestParam PointKind kind, Actor actor) {
        return "redirect:" + at(partnership, observing.begin(actor, partnership, kind));
    }

    /** Begins the next version with the words of the last. */
    @PostMapping("/points/{point}/draft/beginning")
    String beginAnew(@PathVariable PartnershipId partnership, @PathVariable PointId point, Actor actor) {
        var last = pages.find(actor, partnership).points().stream().filter(it -> it.id().equals(point) && it.isShared())
                .findFirst().orElseThrow(() -> new NotFound(point)).last();
        observing.keep(actor, partnership, point,
                PointForm.of(last.words(), last.feeling(), last.visibility(), last.evidence()));
        return "redirect:" + at(partnership, point);
    }

    @PostMapping(path = "/points/{point}/draft", headers = "HX-Request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable PartnershipId partnership, @PathVariable PointId point, @RequestParam Map<String, String> fields,
            Actor actor) {
        observing.keep(actor, partnership, point, PointForm.sent(point, fields).parts());
    }

    @PostMapping("/points/{point}/draft")
    String save(@PathVariable PartnershipId partnership, @PathVariable PointId point, @RequestParam Map<String, String> fields,
            Actor actor, RedirectAttributes redirect) {
        observing.keep(actor, partnership, point, PointForm.sent(point, fields).parts());
        Flash.done(redirect, "observation.flash.kept");
        return "redirect:" + at(partnership, point);
    }

    @PostMapping("/points/{point}/draft/removal")
    String drop(@PathVariable PartnershipId partnership, @PathVariable PointId point, Actor actor, RedirectAttributes redirect) {
        observing.drop(actor, partnership, point);
        Flash.done(redirect, "observation.flash.dropped");
        return "redirect:/partnerships/" + partnership + "/observation";
    }

    /** Whatever becomes of it, what was typed is kept first. */
    @PostMapping("/points/{point}/versions")
    Object share(@PathVariable PartnershipId partnership, @PathVariable PointId point, @RequestParam Map<String, String> fields,
            Actor actor, Language language, Model model, RedirectAttributes redirect) {
        var form = PointForm.sent(point, fields);
        observing.keep(actor, partnership, point, form.parts());
        var remark = form.remark();
        if (remark.isEmpty()
                || !form.typed().accepts(() -> observing.share(actor, partnership, point, remark.get(), language))) {
            return again(pages.find(actor, partnership).with(point, form.typed()), model);
        }
        Flash.done(redirect, "observation.flash.shared." + remark.get().visibility());
        return "redirect:" + at(partnership, point);
    }

    @PostMapping("/points/{point}/replies")
    Object answer(@PathVariable PartnershipId partnership, @PathVariable PointId point, @RequestParam Map<String, String> fields,
            Actor actor, Model model, RedirectAttributes redirect) {
        var name = PointForm.name(point, "reply");
        var words = fields.getOrDefault(name, "");
        var typed = Typed.with(Map.of(name, words));
        if (!typed.accepts(() -> observing.answer(actor, partnership, point, words), Map.of("observation.", name)))
            return again(pages.find(actor, partnership).with(typed), model);
        Flash.done(redirect, "observation.flash.answered");
        return "redirect:" + at(partnership, point);
    }

    private static ModelAndView again(ObservationPage page, Model model) {
        model.addAttribute("page", page);
        return new ModelAndView("observation/show", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String at(PartnershipId partnership, PointId point) {
        return "/partnerships/" + partnership + "/observation#p-" + point;
    }
}
