package org.tandem.negotiation.expert;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.negotiation.NegotiationId;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.shared.Actor;
import org.tandem.shared.PersonId;

/** A coordinator says which negotiations an expert of the edition watches. */
@Controller
@RequestMapping("/editions/{edition}/experts/{person}")
class AssignmentsController {

    private final Assigning assigning;
    private final AssignmentsPage.Query assignments;

    AssignmentsController(Assigning assigning, AssignmentsPage.Query assignments) {
        this.assigning = assigning;
        this.assignments = assignments;
    }

    @GetMapping
    String show(@PathVariable EditionId edition, @PathVariable PersonId person,
            @RequestParam(required = false) @Nullable NegotiationId after, Actor actor, Model model) {
        model.addAttribute("page", assignments.find(actor, edition, person, after));
        return "negotiation/assignments";
    }

    @PostMapping("/assignments")
    String assignAll(@PathVariable EditionId edition, @PathVariable PersonId person, Actor actor, RedirectAttributes redirect) {
        Flash.done(redirect, "expert.flash.assigned-all", assigning.assignAll(actor, edition, person));
        return "redirect:" + address(edition, person);
    }

    @PostMapping("/negotiations/{negotiation}/assignment")
    String assign(@PathVariable EditionId edition, @PathVariable PersonId person, @PathVariable NegotiationId negotiation,
            Actor actor, RedirectAttributes redirect) {
        assigning.assign(actor, edition, negotiation, person);
        Flash.undoable(redirect, address(edition, person) + "/negotiations/" + negotiation + "/removal", "expert.flash.assigned");
        return "redirect:" + address(edition, person);
    }

    @PostMapping("/negotiations/{negotiation}/removal")
    String unassign(@PathVariable EditionId edition, @PathVariable PersonId person, @PathVariable NegotiationId negotiation,
            Actor actor, RedirectAttributes redirect) {
        assigning.unassign(actor, edition, negotiation, person);
        Flash.undoable(redirect, address(edition, person) + "/negotiations/" + negotiation + "/assignment",
                "expert.flash.unassigned");
        return "redirect:" + address(edition, person);
    }

    private static String address(EditionId edition, PersonId person) {
        return "/editions/" + edition + "/experts/" + person;
    }
}
