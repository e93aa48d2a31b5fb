package org.tandem.negotiation.expert;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.account.link.LinkId;
import org.tandem.account.member.Members;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.PersonId;

/** A coordinator invites experts to an edition, and takes it back. */
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
        return "redirect:" + address(edition) + "/" + person;
    }

    @PostMapping("/{person}/withdrawal")
    String withdraw(@PathVariable EditionId edition, @PathVariable PersonId person, Actor actor, RedirectAttributes redirect) {
        inviting.withdraw(actor, edition, person);
        Flash.done(redirect, "negotiation.flash.expert-withdrawn");
        return "redirect:" + address(edition);
    }

    @PostMapping("/letters")
    String write(@PathVariable EditionId edition, @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String language, Actor actor, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        var page = experts.find(actor, edition);
        var typed = Typed.with(java.util.Map.of("email", email, "language", language));
        if (!Members.isAddress(email))
            typed.complain("email", email.isBlank() ? "field.required" : "account.email.not-one");
        var spoken = Language.of(language.toLowerCase(java.util.Locale.ROOT)).orElse(Language.PL);
        if (!typed.accepts(() -> inviting.byMail(actor, edition, email.strip(), spoken))) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("page", page.with(typed));
            return "negotiation/experts";
        }
        Flash.done(redirect, "negotiation.flash.expert-written", email.strip());
        return "redirect:" + address(edition);
    }

    @PostMapping("/letters/{link}/withdrawal")
    String withdrawLetter(@PathVariable EditionId edition, @PathVariable LinkId link, Actor actor,
            RedirectAttributes redirect) {
        inviting.withdrawLetter(actor, edition, link);
        Flash.done(redirect, "negotiation.flash.letter-withdrawn");
        return "redirect:" + address(edition);
    }

    private static String address(EditionId edition) {
        return "/editions/" + edition + "/experts";
    }
}
