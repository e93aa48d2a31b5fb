package org.tandem.nomination;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.programme.EditionHead;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

@Controller
@RequestMapping("/nominations")
class NominationController {

    private final Nominating nominating;
    private final NominationPage.Query pages;
    private final NominationRow.Query rows;
    private final CounterpartPage.Query counterparts;
    private final EditionHead.Query editions;

    NominationController(Nominating nominating, NominationPage.Query pages, NominationRow.Query rows,
            CounterpartPage.Query counterparts, EditionHead.Query editions) {
        this.nominating = nominating;
        this.pages = pages;
        this.rows = rows;
        this.counterparts = counterparts;
        this.editions = editions;
    }

    /** A coordinator is led to those of the edition that runs. */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String state, @RequestParam(required = false) @Nullable String before,
            Actor actor, Model model) {
        if (actor.isCoordinator())
            return editions.of(actor.forHouse()).stream().findFirst()
                    .map(edition -> "redirect:/editions/" + edition.id() + "/nominations").orElse("redirect:/editions");
        model.addAttribute("page", rows.list(actor, state, before == null ? null : NominationId.of(before).value()));
        return "nomination/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable NominationId id, Actor actor, Model model) {
        model.addAttribute("page", page(id, actor));
        return "nomination/show";
    }

    /** The other side, as it describes itself: whoever decides reads it first. */
    @GetMapping("/{id}/counterpart")
    String counterpart(@PathVariable NominationId id, Actor actor, Model model) {
        model.addAttribute("page", counterparts.find(id, actor).orElseThrow(() -> new NotFound(id)));
        return "nomination/counterpart";
    }

    @PostMapping("/{id}/acceptance")
    String accept(@PathVariable NominationId id, Actor actor, RedirectAttributes redirect) {
        nominating.accept(actor, id);
        Flash.done(redirect, "nomination.accepted");
        return "redirect:/nominations/" + id;
    }

    @PostMapping("/{id}/refusal")
    String decline(@PathVariable NominationId id, @Valid AnswerForm form, BindingResult bound, Actor actor, Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = Typed.of(bound);
        if (!typed.accepts(() -> nominating.decline(actor, id, form.why()))) {
            response.setStatus(422);
            model.addAttribute("page", page(id, actor).with(typed));
            return "nomination/show";
        }
        Flash.undoable(redirect, "/nominations/" + id + "/reconsideration", "nomination.declined");
        return "redirect:/nominations/" + id;
    }

    @PostMapping("/{id}/reconsideration")
    String reconsider(@PathVariable NominationId id, Actor actor, RedirectAttributes redirect) {
        nominating.reconsider(actor, id);
        Flash.done(redirect, "nomination.reconsidered");
        return "redirect:/nominations/" + id;
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable NominationId id, Actor actor, RedirectAttributes redirect) {
        nominating.withdraw(actor, id);
        Flash.done(redirect, "nomination.withdrawn");
        return "redirect:/nominations/" + id;
    }

    private NominationPage page(NominationId id, Actor actor) {
        return pages.find(id, actor).orElseThrow(() -> new NotFound(id));
    }
}
