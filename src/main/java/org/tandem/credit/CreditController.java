package org.tandem.credit;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** A coordinator keeps the credits of an edition: the list, each one's form, its place. */
@Controller
@RequestMapping("/editions/{edition}/credits")
class CreditController {

    private final CreditsPage.Query pages;
    private final EditionHead.Query editions;
    private final Crediting crediting;

    CreditController(CreditsPage.Query pages, EditionHead.Query editions, Crediting crediting) {
        this.pages = pages;
        this.editions = editions;
        this.crediting = crediting;
    }

    @GetMapping
    String list(@PathVariable EditionId edition, Actor actor, Model model) {
        model.addAttribute("page", pages.find(edition, actor));
        return "credit/list";
    }

    @GetMapping("/new")
    String form(@PathVariable EditionId edition, @RequestParam(required = false) @Nullable Tier tier, Actor actor, Model model) {
        var typed = Typed.with(Map.of("tier", tier == null ? Tier.FUNDER : tier));
        model.addAttribute("page", CreditPage.adding(editions.own(actor, edition), typed));
        return "credit/form";
    }

    @PostMapping
    ModelAndView add(@PathVariable EditionId edition, @RequestParam Map<String, String> fields, Actor actor,
            RedirectAttributes redirect) {
        var head = editions.own(actor, edition);
        var form = new CreditForm(fields);
        var credited = form.credited();
        if (credited.isEmpty()) return shown(CreditPage.adding(head, form.typed()), HttpStatus.UNPROCESSABLE_CONTENT);
        var added = crediting.add(actor, edition, credited.get());
        Flash.done(redirect, "credit.added", credited.get().name());
        return new ModelAndView("redirect:/editions/" + edition + "/credits/" + added + "#logos");
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable EditionId edition, @PathVariable CreditId id, Actor actor) {
        return shown(CreditPage.of(pages.find(edition, actor), id), HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable EditionId edition, @PathVariable CreditId id, @RequestParam int seen,
            @RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var page = CreditPage.of(pages.find(edition, actor), id);
        var form = new CreditForm(fields);
        var credited = form.credited();
        if (credited.isEmpty()) return shown(page.with(form.typed()), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            crediting.change(actor, edition, id, seen, credited.get());
        } catch (OptimisticLockingFailureException e) {
            return shown(CreditPage.of(pages.find(edition, actor), id).overtaken(form.typed()), HttpStatus.CONFLICT);
        }
        Flash.done(redirect, "credit.changed", credited.get().name());
        return list(edition);
    }

    @PostMapping("/{id}/moves")
    ModelAndView move(@PathVariable EditionId edition, @PathVariable CreditId id, @RequestParam boolean up, Actor actor) {
        crediting.move(actor, edition, id, up);
        return new ModelAndView("redirect:/editions/" + edition + "/credits#c-" + id);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable EditionId edition, @PathVariable CreditId id, Actor actor, RedirectAttributes redirect) {
        crediting.remove(actor, edition, id);
        Flash.done(redirect, "credit.removed");
        return list(edition);
    }

    private static ModelAndView list(EditionId edition) {
        return new ModelAndView("redirect:/editions/" + edition + "/credits");
    }

    private static ModelAndView shown(CreditPage page, HttpStatus status) {
        return new ModelAndView("credit/form", Map.of("page", page), status);
    }
}
