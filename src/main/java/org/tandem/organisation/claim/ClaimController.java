package org.tandem.organisation.claim;

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
import org.tandem.organisation.ClaimId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.OrganisationId;

/** Somebody claims an organisation that is here already; the house answers. */
@Controller
class ClaimController {

    private static final String CLAIMS = "redirect:/organisations/claims";

    private final Claiming claiming;
    private final ClaimQuery claims;

    ClaimController(Claiming claiming, ClaimQuery claims) {
        this.claiming = claiming;
        this.claims = claims;
    }

    @PostMapping("/joining/{id}/claim")
    String ask(@PathVariable OrganisationId id, @RequestParam(required = false) @Nullable String words, Actor actor,
            RedirectAttributes redirect) {
        claiming.ask(actor, id, words);
        Flash.done(redirect, "organisation.claim.asked");
        return "redirect:/joining";
    }

    @GetMapping("/organisations/claims")
    String waiting(@RequestParam(required = false) @Nullable ClaimId after, Actor actor, Model model) {
        model.addAttribute("page", new ClaimsPage(claims.waiting(actor, after), claims.answered(actor), Typed.nothing(), ""));
        return "organisation/claims";
    }

    @PostMapping("/organisations/claims/{claim}/grant")
    String grant(@PathVariable ClaimId claim, Actor actor, RedirectAttributes redirect) {
        claiming.grant(actor, claim);
        Flash.undoable(redirect, reopening(claim), "organisation.claim.granted");
        return CLAIMS;
    }

    @PostMapping("/organisations/claims/{claim}/refusal")
    ModelAndView refuse(@PathVariable ClaimId claim, @RequestParam(defaultValue = "") String why, Actor actor,
            RedirectAttributes redirect) {
        var typed = Typed.with(Map.of("why", why));
        if (typed.accepts(() -> claiming.refuse(actor, claim, why))) {
            Flash.undoable(redirect, reopening(claim), "organisation.claim.refused");
            return new ModelAndView(CLAIMS);
        }
        var page = new ClaimsPage(claims.waiting(actor, null), claims.answered(actor), typed, claim.toString());
        return new ModelAndView("organisation/claims", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/organisations/claims/{claim}/reopening")
    String takeBack(@PathVariable ClaimId claim, Actor actor, RedirectAttributes redirect) {
        claiming.takeBack(actor, claim);
        Flash.done(redirect, "organisation.claim.reopened");
        return CLAIMS;
    }

    private static String reopening(ClaimId claim) {
        return "/organisations/claims/" + claim + "/reopening";
    }
}
