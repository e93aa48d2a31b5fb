package org.tandem.negotiation.expert;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.OrganisationId;

/** An expert says to whom she is tied. */
@Controller
@RequestMapping("/ties")
class TiesController {

    private final Ties ties;
    private final TiesPage.Query pages;

    TiesController(Ties ties, TiesPage.Query pages) {
        this.ties = ties;
        this.pages = pages;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("page", pages.find(actor));
        return "negotiation/ties";
    }

    @PostMapping
    Object declare(@RequestParam(defaultValue = "") String organisation, @RequestParam(defaultValue = "") String nature,
            Actor actor, Model model, RedirectAttributes redirect) {
        var page = pages.find(actor);
        var typed = Typed.with(Map.of("organisation", organisation, "nature", nature));
        if (organisation.isBlank()) typed.complain("organisation", "field.required");
        if (!typed.accepts(() -> ties.declare(actor, OrganisationId.of(organisation), nature), Map.of("tie.nature", "nature"))) {
            model.addAttribute("page", page.with(typed));
            return new ModelAndView("negotiation/ties", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.undoable(redirect, "/ties/" + organisation + "/withdrawal", "tie.flash.declared");
        return "redirect:/ties";
    }

    @PostMapping("/{organisation}/withdrawal")
    String withdraw(@PathVariable OrganisationId organisation, Actor actor, RedirectAttributes redirect) {
        ties.withdraw(actor, organisation);
        Flash.done(redirect, "tie.flash.withdrawn");
        return "redirect:/ties";
    }
}
