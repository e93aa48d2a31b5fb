package org.tandem.organisation.claim;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.account.JoinRequestId;
import org.tandem.account.member.JoinRequests;
import org.tandem.screen.Flash;
import org.tandem.shared.Actor;
import org.tandem.shared.OrganisationId;

/** Somebody looks for the organisation that she works for, and asks to be let in. */
@Controller
class JoiningController {

    private static final String BACK = "redirect:/joining";

    private final JoinRequests requests;
    private final JoiningQuery query;

    JoiningController(JoinRequests requests, JoiningQuery query) {
        this.requests = requests;
        this.query = query;
    }

    @GetMapping("/joining")
    String find(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        model.addAttribute("page", query.find(actor, q.strip()));
        return "organisation/joining";
    }

    @PostMapping("/joining/{id}/request")
    String ask(@PathVariable OrganisationId id, Actor actor, RedirectAttributes redirect) {
        requests.ask(actor, id).ifPresentOrElse(
                asked -> Flash.undoable(redirect, "/joining/requests/" + asked + "/withdrawal", "organisation.joining.asked"),
                () -> Flash.done(redirect, "organisation.joining.asked-already"));
        return BACK;
    }

    @PostMapping("/joining/requests/{request}/withdrawal")
    String withdraw(@PathVariable JoinRequestId request, Actor actor, RedirectAttributes redirect) {
        requests.withdraw(actor, request);
        Flash.done(redirect, "organisation.joining.withdrawn");
        return BACK;
    }
}
