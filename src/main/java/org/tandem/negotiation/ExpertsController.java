package org.tandem.negotiation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.shared.Actor;
import org.tandem.shared.PersonId;

@Controller
@RequestMapping("/editions/{edition}/experts")
class ExpertsController {

    private final Inviting inviting;
    private final ExpertsPage.Query experts;

    ExpertsController(Inviting inviting, ExpertsPage.Query experts) {
        this.inviting = inviting;
        this.experts = experts;
    }

    @GetMapping
    String show(@PathVariable EditionId edition, Actor actor, Model model) {
        model.addAttribute("page", experts.find(actor, edition));
        return "negotiation/experts";
    }

    @PostMapping("/{person}/invitation")
    String invite(@PathVariable EditionId edition, @PathVariable PersonId person, Actor actor, RedirectAttributes redirect) {
        inviting.expert(actor, edition, person);
        Flash.undoable(redirect, address(edition) + "/" + person + "/withdrawal", "negotiation.flash.expert-invited");
        return "redirect:" + address(edition);
    }

    @PostMapping("/{person}/withdrawal")
    String withdraw(@PathVariable EditionId edition, @PathVariable PersonId person, Actor actor, RedirectAttributes redirect) {
        inviting.withdraw(actor, edition, person);
        Flash.undoable(redirect, address(edition) + "/" + person + "/invitation", "negotiation.flash.expert-withdrawn");
        return "redirect:" + address(edition);
    }

    private static String address(EditionId edition) {
        return "/editions/" + edition + "/experts";
    }
}
