package org.tandem.observation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.partnership.PartnershipId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** What is recommended becomes an action, and is done or dropped. */
@Controller
@RequestMapping("/partnerships/{partnership}/observation")
class ActionController {

    private final Recommending recommending;
    private final ObservationQuery pages;

    ActionController(Recommending recommending, ObservationQuery pages) {
        this.recommending = recommending;
        this.pages = pages;
    }

    @PostMapping("/points/{point}/actions")
    Object recommend(@PathVariable PartnershipId partnership, @PathVariable PointId point,
            @RequestParam Map<String, String> fields, Actor actor, Model model, RedirectAttributes redirect) {
        var typed = Typed.with(new HashMap<>(fields));
        var due = day(fields.getOrDefault(PointForm.name(point, "due"), ""));
        if (due == null) typed.complain(PointForm.name(point, "due"), "observation.action.day-needed");
        if (!typed.accepts(() -> recommending.recommend(actor, partnership, point,
                new Recommendation(fields.getOrDefault(PointForm.name(point, "action"), ""),
                        Owner.of(fields.getOrDefault(PointForm.name(point, "owner"), "")),
                        java.util.Objects.requireNonNull(due))),
                Map.of("observation.", PointForm.name(point, "action"))))
            return again(partnership, typed, actor, model);
        Flash.done(redirect, "observation.flash.recommended");
        return "redirect:" + at(partnership);
    }

    @PostMapping("/actions/{action}/completion")
    String done(@PathVariable PartnershipId partnership, @PathVariable ActionId action, Actor actor,
            RedirectAttributes redirect) {
        recommending.done(actor, partnership, action);
        Flash.undoable(redirect, "/partnerships/" + partnership + "/observation/actions/" + action + "/reopening",
                "observation.flash.done");
        return "redirect:" + at(partnership);
    }

    @PostMapping("/actions/{action}/removal")
    Object drop(@PathVariable PartnershipId partnership, @PathVariable ActionId action,
            @RequestParam(defaultValue = "") String reason, Actor actor, Model model, RedirectAttributes redirect) {
        var typed = Typed.with(Map.of("reason", reason));
        if (!typed.accepts(() -> recommending.drop(actor, partnership, action, reason)))
            return again(partnership, typed, actor, model);
        Flash.undoable(redirect, "/partnerships/" + partnership + "/observation/actions/" + action + "/reopening",
                "observation.flash.action-dropped");
        return "redirect:" + at(partnership);
    }

    @PostMapping("/actions/{action}/reopening")
    String reopen(@PathVariable PartnershipId partnership, @PathVariable ActionId action, Actor actor,
            RedirectAttributes redirect) {
        recommending.reopen(actor, partnership, action);
        Flash.done(redirect, "observation.flash.reopened");
        return "redirect:" + at(partnership);
    }

    private ModelAndView again(PartnershipId partnership, Typed typed, Actor actor, Model model) {
        model.addAttribute("page", pages.find(actor, partnership).with(typed));
        return new ModelAndView("observation/show", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String at(PartnershipId partnership) {
        return "/partnerships/" + partnership + "/observation#actions";
    }
}
