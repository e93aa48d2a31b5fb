package org.tandem.partnership;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

@Controller
class PartnershipController {

    private final Partnering partnering;
    private final Publishing publishing;
    private final PartnershipQuery partnerships;
    private final PartnershipsPage.Query lists;

    PartnershipController(Partnering partnering, Publishing publishing, PartnershipQuery partnerships,
            PartnershipsPage.Query lists) {
        this.partnering = partnering;
        this.publishing = publishing;
        this.partnerships = partnerships;
        this.lists = lists;
    }

    @GetMapping("/partnerships")
    String list(@RequestParam(defaultValue = "") String state, @RequestParam(required = false) @Nullable PartnershipId before,
            Actor actor, Model model) {
        model.addAttribute("page", lists.find(actor, state, before));
        return "partnership/list";
    }

    @GetMapping("/partnerships/{id}")
    String show(@PathVariable PartnershipId id, Actor actor, Model model) {
        model.addAttribute("page", partnerships.find(id, actor));
        return "partnership/show";
    }

    @PostMapping("/partnerships/{id}/summary")
    Object write(@PathVariable PartnershipId id, @RequestParam Map<String, String> values, Actor actor, Model model,
            RedirectAttributes redirect) {
        var typed = Typed.with(values);
        return answered(id, typed, typed.accepts(() -> publishing.write(actor, id,
                new Summary(translated(values, "title"), translated(values, "summary")))), actor, model, redirect,
                "partnership.flash.written");
    }

    @PostMapping("/partnerships/{id}/approval")
    String approve(@PathVariable PartnershipId id, @RequestParam int writing, Actor actor, RedirectAttributes redirect) {
        publishing.approve(actor, id, writing);
        return done(id, redirect, "partnership.flash.approved");
    }

    @PostMapping("/partnerships/{id}/consent")
    String consent(@PathVariable PartnershipId id, Actor actor, RedirectAttributes redirect) {
        publishing.consent(actor, id);
        Flash.undoable(redirect, "/partnerships/" + id + "/withdrawal", "partnership.flash.consented");
        return "redirect:/partnerships/" + id;
    }

    @PostMapping("/partnerships/{id}/withdrawal")
    String withdraw(@PathVariable PartnershipId id, Actor actor, RedirectAttributes redirect) {
        publishing.withdraw(actor, id);
        Flash.undoable(redirect, "/partnerships/" + id + "/consent", "partnership.flash.withdrawn");
        return "redirect:/partnerships/" + id;
    }

    @PostMapping("/partnerships/{id}/start")
    Object start(@PathVariable PartnershipId id, @RequestParam LocalDate on, Actor actor, Model model,
            RedirectAttributes redirect) {
        var typed = Typed.nothing();
        return answered(id, typed, typed.accepts(() -> partnering.start(actor, id, on)), actor, model, redirect,
                "partnership.flash.started");
    }

    @PostMapping("/partnerships/{id}/completion")
    Object complete(@PathVariable PartnershipId id, @RequestParam LocalDate on, Actor actor, Model model,
            RedirectAttributes redirect) {
        var typed = Typed.nothing();
        return answered(id, typed, typed.accepts(() -> partnering.complete(actor, id, on)), actor, model, redirect,
                "partnership.flash.completed");
    }

    @PostMapping("/partnerships/{id}/early-end")
    Object endEarly(@PathVariable PartnershipId id, @RequestParam LocalDate on, @RequestParam(defaultValue = "") String reason,
            Actor actor, Model model, RedirectAttributes redirect) {
        var typed = Typed.with(Map.of("reason", reason));
        return answered(id, typed, typed.accepts(() -> partnering.endEarly(actor, id, on, reason)), actor, model, redirect,
                "partnership.flash.ended");
    }

    private Object answered(PartnershipId id, Typed typed, boolean accepted, Actor actor, Model model,
            RedirectAttributes redirect,
            String said) {
        if (accepted) return done(id, redirect, said);
        model.addAttribute("page", partnerships.find(id, actor).with(typed));
        return new ModelAndView("partnership/show", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String done(PartnershipId id, RedirectAttributes redirect, String said) {
        Flash.done(redirect, said);
        return "redirect:/partnerships/" + id;
    }

    private static Translated translated(Map<String, String> values, String what) {
        return new Translated(values.get(what + "-pl"), values.get(what + "-de"), values.get(what + "-en"));
    }
}
