package org.tandem.observation;

import java.util.HashMap;
import java.util.Map;

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
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** What the public may read of an observation: its wording, the expert's approval, the parties' consents. */
@Controller
@RequestMapping("/partnerships/{partnership}/observation/extracts/{extract}")
class ExtractController {

    private final Quoting quoting;
    private final ObservationQuery pages;

    ExtractController(Quoting quoting, ObservationQuery pages) {
        this.quoting = quoting;
        this.pages = pages;
    }

    @PostMapping("/wording")
    Object write(@PathVariable PartnershipId partnership, @PathVariable ExtractId extract,
            @RequestParam Map<String, String> fields, Actor actor, Model model, RedirectAttributes redirect) {
        var typed = Typed.with(new HashMap<>(fields));
        if (!typed.accepts(() -> quoting.write(actor, partnership, extract, wording(extract, fields)))) {
            model.addAttribute("page", pages.find(actor, partnership).with(typed));
            return new ModelAndView("observation/show", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(partnership, extract, redirect, "observation.flash.worded");
    }

    @PostMapping("/approval")
    String approve(@PathVariable PartnershipId partnership, @PathVariable ExtractId extract, @RequestParam int writing,
            Actor actor,
            RedirectAttributes redirect) {
        quoting.approve(actor, partnership, extract, writing);
        return done(partnership, extract, redirect, "observation.flash.approved");
    }

    @PostMapping("/consent")
    String consent(@PathVariable PartnershipId partnership, @PathVariable ExtractId extract, @RequestParam int writing,
            Actor actor,
            RedirectAttributes redirect) {
        quoting.consent(actor, partnership, extract, writing);
        Flash.undoable(redirect, "/partnerships/" + partnership + "/observation/extracts/" + extract + "/withdrawal",
                "observation.flash.consented");
        return "redirect:" + at(partnership, extract);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable PartnershipId partnership, @PathVariable ExtractId extract, Actor actor,
            RedirectAttributes redirect) {
        quoting.withdraw(actor, partnership, extract);
        return done(partnership, extract, redirect, "observation.flash.withdrawn");
    }

    static Translated wording(ExtractId extract, Map<String, String> fields) {
        return new Translated(fields.get(name(extract, Language.PL)), fields.get(name(extract, Language.DE)),
                fields.get(name(extract, Language.EN)));
    }

    static String name(ExtractId extract, Language language) {
        return "wording-" + language.code() + "-" + extract;
    }

    private static String done(PartnershipId partnership, ExtractId extract, RedirectAttributes redirect, String said) {
        Flash.done(redirect, said);
        return "redirect:" + at(partnership, extract);
    }

    private static String at(PartnershipId partnership, ExtractId extract) {
        return "/partnerships/" + partnership + "/observation#x-" + extract;
    }
}
