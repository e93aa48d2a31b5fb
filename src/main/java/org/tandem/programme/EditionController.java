package org.tandem.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
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
import org.tandem.shared.BrokenRule;

/** The house's editions: the list, each one's overview, its phases, its publication. */
@Controller
@RequestMapping("/editions")
class EditionController {

    private final EditionPage.Query pages;
    private final Planning planning;

    EditionController(EditionPage.Query pages, Planning planning) {
        this.pages = pages;
        this.planning = planning;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("page", new EditionsPage(pages.list(actor.forHouse())));
        return "programme/editions";
    }

    @GetMapping("/{id}")
    String show(@PathVariable EditionId id, Actor actor, Model model) {
        model.addAttribute("page", page(id, actor));
        return "programme/edition";
    }

    @PostMapping("/{id}/publication")
    String publish(@PathVariable EditionId id, Actor actor, RedirectAttributes redirect) {
        planning.publish(actor, id);
        Flash.done(redirect, "programme.published");
        return "redirect:/editions/" + id;
    }

    @PostMapping("/{id}/phases/{kind}/reopening")
    String reopen(@PathVariable EditionId id, @PathVariable PhaseKind kind, @RequestParam(defaultValue = "") String until,
            Actor actor, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var typed = Typed.with(Map.of("until", until));
        if (!typed.accepts(() -> planning.reopen(actor, id, kind, day(until)))) {
            response.setStatus(422);
            model.addAttribute("page", page(id, actor).with(typed));
            return "programme/edition";
        }
        Flash.done(redirect, "programme.reopened", until);
        return "redirect:/editions/" + id;
    }

    private EditionPage page(EditionId id, Actor actor) {
        return pages.find(id, actor);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BrokenRule("field.not-understood");
        }
    }
}
