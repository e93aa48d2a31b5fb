package org.tandem.observation.health;

import java.util.EnumMap;
import java.util.HashMap;
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
import org.tandem.partnership.PartnershipId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** A partnership's health check: three answer, and see how the others see it. */
@Controller
@RequestMapping("/partnerships/{partnership}/health")
class HealthController {

    private final Checking checking;
    private final HealthPage.Query pages;

    HealthController(Checking checking, HealthPage.Query pages) {
        this.checking = checking;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable PartnershipId partnership, Actor actor, Model model) {
        model.addAttribute("page", pages.find(actor, partnership));
        return "observation/health";
    }

    @PostMapping
    Object rate(@PathVariable PartnershipId partnership, @RequestParam Map<String, String> fields, Actor actor, Model model,
            RedirectAttributes redirect) {
        var typed = Typed.with(new HashMap<>(fields));
        if (!typed.accepts(() -> checking.rate(actor, partnership, answers(fields)))) {
            model.addAttribute("page", pages.find(actor, partnership).with(typed));
            return new ModelAndView("observation/health", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.done(redirect, "health.flash.rated");
        return "redirect:/partnerships/" + partnership + "/health";
    }

    private static Map<Question, Colour> answers(Map<String, String> fields) {
        var answers = new EnumMap<Question, Colour>(Question.class);
        for (var question : Question.values())
            for (var colour : Colour.values())
                if (colour.name().equals(fields.get(question.name()))) answers.put(question, colour);
        return answers;
    }
}
