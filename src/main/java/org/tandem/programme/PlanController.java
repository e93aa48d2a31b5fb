package org.tandem.programme;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** A coordinator plans an edition, changes its plan, or copies it into the next year's. */
@Controller
@RequestMapping("/editions")
class PlanController {

    private final Planning planning;
    private final Founding founding;
    private final StoredPlan.Query plans;
    private final PlanPage.Query pages;
    private final EditionHead.Query heads;

    PlanController(Planning planning, Founding founding, StoredPlan.Query plans, PlanPage.Query pages, EditionHead.Query heads) {
        this.planning = planning;
        this.founding = founding;
        this.plans = plans;
        this.pages = pages;
        this.heads = heads;
    }

    @GetMapping("/new")
    String form(Actor actor, Language language, Model model) {
        return form(null, actor, language, EditionForm.empty(), model);
    }

    /** An edition needs an initiative: where none is chosen, one is begun with the name that is typed. */
    @PostMapping
    String plan(@RequestParam Map<String, String> fields, Actor actor, Language language, Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var form = new EditionForm(fields);
        var plan = form.plan();
        var planned = new EditionId[1];
        if (plan.isEmpty()
                || !form.typed().accepts(() -> planned[0] = planning.plan(actor, initiative(actor, fields), plan.get()))) {
            response.setStatus(422);
            return form(null, actor, language, form.typed(), model);
        }
        Flash.done(redirect, "programme.planned");
        return "redirect:/editions/" + planned[0];
    }

    @GetMapping("/{id}/plan")
    String change(@PathVariable EditionId id, Actor actor, Language language, Model model) {
        var stored = plans.own(actor, id);
        return form(stored.head(), actor, language, EditionForm.of(stored.plan()), model);
    }

    @PostMapping("/{id}/plan")
    String replan(@PathVariable EditionId id, @RequestParam Map<String, String> fields, Actor actor, Language language,
            Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var edition = heads.own(actor, id);
        var form = new EditionForm(fields);
        var plan = form.plan();
        if (plan.isEmpty() || !form.typed().accepts(() -> planning.replan(actor, id, plan.get()))) {
            response.setStatus(422);
            return form(edition, actor, language, form.typed(), model);
        }
        Flash.done(redirect, "programme.replanned");
        return "redirect:/editions/" + id;
    }

    @PostMapping("/{id}/copies")
    String copy(@PathVariable EditionId id, @RequestParam(defaultValue = "") String name, Actor actor, Language language,
            RedirectAttributes redirect) {
        var copy = planning.copy(actor, id, Translated.of(language, name));
        Flash.done(redirect, "programme.copied");
        return "redirect:/editions/" + copy + "/plan";
    }

    private InitiativeId initiative(Actor actor, Map<String, String> fields) {
        var chosen = fields.getOrDefault("initiative", "");
        if (!chosen.isEmpty()) return InitiativeId.of(chosen);
        var name = new Translated(fields.get("name-pl"), fields.get("name-de"), fields.get("name-en"));
        return founding.initiative(actor, actor.forHouse(), name, null);
    }

    private String form(@Nullable EditionHead edition, Actor actor, Language language, Typed typed, Model model) {
        var initiatives = edition == null ? pages.initiatives(actor.forHouse(), language) : Map.<String, String>of();
        model.addAttribute("page", new PlanPage(edition, initiatives, typed));
        return "programme/plan";
    }
}
