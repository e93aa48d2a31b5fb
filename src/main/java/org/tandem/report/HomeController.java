package org.tandem.report;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;

/** Where a person lands after signing in: at the matters of the organisation or the house that she acts for. */
@Controller
class HomeController {

    private final HomeQuery matters;

    HomeController(HomeQuery matters) {
        this.matters = matters;
    }

    @GetMapping("/home")
    String show(Actor actor, Model model) {
        if (actor.isCoordinator()) return "redirect:/desk";
        if (actor.is(Role.EXPERT)) return "redirect:/observations";
        if (actor.isEditor()) return "redirect:/articles";
        if (actor.house() != null) return "redirect:/negotiations";
        if (actor.organisation() == null) return "redirect:/joining";
        model.addAttribute("page", matters.find(actor.organisation()));
        return "report/home";
    }
}
