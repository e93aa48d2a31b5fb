package org.tandem.benefit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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

/** A coordinator keeps her house's public-benefit status and the share of the tax that the law lets people pass on. */
@Controller
@RequestMapping("/house/benefit")
class BenefitController {

    private static final String HERE = "redirect:/house/benefit";

    private final BenefitPage.Query pages;
    private final Declaring declaring;

    BenefitController(BenefitPage.Query pages, Declaring declaring) {
        this.pages = pages;
        this.declaring = declaring;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        return shown(pages.find(actor.forHouse()), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView declare(@RequestParam(defaultValue = "") String krs, @RequestParam int seen, Actor actor,
            RedirectAttributes redirect) {
        var typed = Typed.with(Map.of("krs", krs, "seen", seen));
        try {
            if (!typed.accepts(() -> declaring.declare(actor, krs, false, seen), Map.of("identifier.krs", "krs")))
                return shown(pages.find(actor.forHouse()).with(typed), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (OptimisticLockingFailureException e) {
            return shown(pages.find(actor.forHouse()).overtaken(typed), HttpStatus.CONFLICT);
        }
        Flash.done(redirect, krs.isBlank() ? "benefit.declared-without-number" : "benefit.declared");
        return new ModelAndView(HERE);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(Actor actor, RedirectAttributes redirect) {
        declaring.withdraw(actor);
        Flash.done(redirect, "benefit.withdrawn");
        return new ModelAndView(HERE);
    }

    @PostMapping("/shares")
    ModelAndView share(@RequestParam(defaultValue = "") String taxYear, @RequestParam(defaultValue = "") String percent,
            Actor actor, RedirectAttributes redirect) {
        var typed = Typed.with(Map.of("taxYear", taxYear, "percent", percent));
        var year = taxYear.strip().matches("\\d{4}") ? OptionalInt.of(Integer.parseInt(taxYear.strip())) : OptionalInt.empty();
        var perMille = perMille(percent);
        if (year.isEmpty()) typed.complain("taxYear", "field.not-understood");
        if (perMille.isEmpty()) typed.complain("percent", "benefit.share.not-one");
        if (!typed.accepts(() -> declaring.share(actor, year.getAsInt(), perMille.getAsInt()),
                Map.of("benefit.share.too-early", "taxYear", "benefit.share.not-one", "percent")))
            return shown(pages.find(actor.forHouse()).with(typed), HttpStatus.UNPROCESSABLE_CONTENT);
        Flash.done(redirect, "benefit.share.kept");
        return new ModelAndView(HERE + "#shares");
    }

    @PostMapping("/shares/{taxYear:\\d{4}}/removal")
    ModelAndView drop(@PathVariable int taxYear, Actor actor, RedirectAttributes redirect) {
        declaring.drop(actor, taxYear);
        Flash.done(redirect, "benefit.share.dropped");
        return new ModelAndView(HERE + "#shares");
    }

    /** With a comma or a point, with at most one digit behind it. */
    private static OptionalInt perMille(String percent) {
        var number = percent.strip().replace(',', '.').replaceAll("\\s*%$", "");
        return number.matches("\\d{1,3}(\\.\\d)?")
                ? OptionalInt.of(new BigDecimal(number).movePointRight(1).intValueExact())
                : OptionalInt.empty();
    }

    private static ModelAndView shown(BenefitPage page, HttpStatus status) {
        return new ModelAndView("benefit/show", Map.of("page", page), status);
    }
}
