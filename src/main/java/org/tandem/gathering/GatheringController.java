package org.tandem.gathering;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** A coordinator plans, announces, moves and cancels gatherings. */
@Controller
class GatheringController {

    private final Convening convening;
    private final Gatherings gatherings;
    private final GatheringPage.Query pages;
    private final GatheringRow.Query lists;

    GatheringController(Convening convening, Gatherings gatherings, GatheringPage.Query pages, GatheringRow.Query lists) {
        this.convening = convening;
        this.gatherings = gatherings;
        this.pages = pages;
        this.lists = lists;
    }

    @GetMapping("/editions/{edition}/gatherings")
    String list(@PathVariable EditionId edition, Actor actor, Model model) {
        model.addAttribute("page", listed(edition, actor));
        return "gathering/list";
    }

    @GetMapping("/editions/{edition}/gatherings/new")
    String form(@PathVariable EditionId edition, Actor actor, Model model) {
        var usual = Typed.with(Map.of("zone", "Europe/Warsaw", "speaks-pl", "on"));
        model.addAttribute("page", new PlanGatheringPage(listed(edition, actor).edition(), null, usual));
        return "gathering/plan";
    }

    @PostMapping("/editions/{edition}/gatherings")
    String plan(@PathVariable EditionId edition, @RequestParam Map<String, String> fields, Actor actor, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var form = new GatheringForm(fields);
        var plan = form.plan();
        if (plan.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("page", new PlanGatheringPage(listed(edition, actor).edition(), null, form.typed()));
            return "gathering/plan";
        }
        var id = convening.plan(actor, edition, plan.get());
        Flash.done(redirect, "gathering.planned");
        return "redirect:/gatherings/" + id;
    }

    @GetMapping("/gatherings/{id}")
    String show(@PathVariable GatheringId id, Actor actor, Model model) {
        model.addAttribute("page", page(id, actor));
        return "gathering/show";
    }

    @GetMapping("/gatherings/{id}/plan")
    String change(@PathVariable GatheringId id, Actor actor, Model model) {
        var head = pages.head(id, actor.forHouse()).orElseThrow(() -> new NotFound(id));
        var plan = gatherings.findById(id).orElseThrow(() -> new NotFound(id)).plan();
        model.addAttribute("page", new PlanGatheringPage(head.edition(), id, GatheringForm.of(plan)));
        return "gathering/plan";
    }

    @PostMapping("/gatherings/{id}/plan")
    String replan(@PathVariable GatheringId id, @RequestParam Map<String, String> fields, Actor actor, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var head = pages.head(id, actor.forHouse()).orElseThrow(() -> new NotFound(id));
        var form = new GatheringForm(fields);
        var plan = form.plan();
        if (plan.isEmpty() || !form.typed().accepts(() -> convening.replan(actor, id, plan.get()))) {
            response.setStatus(422);
            model.addAttribute("page", new PlanGatheringPage(head.edition(), id, form.typed()));
            return "gathering/plan";
        }
        Flash.done(redirect, "gathering.replanned");
        return "redirect:/gatherings/" + id;
    }

    @PostMapping("/gatherings/{id}/publication")
    String publish(@PathVariable GatheringId id, Actor actor, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = Typed.nothing();
        if (!typed.accepts(() -> convening.publish(actor, id))) return refused(id, actor, typed, model, response);
        Flash.done(redirect, "gathering.published");
        return "redirect:/gatherings/" + id;
    }

    @PostMapping("/gatherings/{id}/cancellation")
    String cancel(@PathVariable GatheringId id, @RequestParam(defaultValue = "") String why, Actor actor, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var typed = Typed.with(Map.of("why", why));
        if (!typed.accepts(() -> convening.cancel(actor, id, why))) return refused(id, actor, typed, model, response);
        Flash.done(redirect, "gathering.called-off");
        return "redirect:/gatherings/" + id;
    }

    private String refused(GatheringId id, Actor actor, Typed typed, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("page", page(id, actor).with(typed));
        return "gathering/show";
    }

    private GatheringPage page(GatheringId id, Actor actor) {
        return pages.find(id, actor.forHouse()).orElseThrow(() -> new NotFound(id));
    }

    private GatheringRow.Listed listed(EditionId edition, Actor actor) {
        return lists.of(edition, actor.forHouse()).orElseThrow(() -> new NotFound(edition));
    }
}
