package org.tandem.participation;

import java.util.Map;
import java.util.UUID;

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
import org.tandem.shared.NotFound;

@Controller
@RequestMapping("/participations/{id}")
class ParticipationController {

    private final ParticipationPage.Query pages;
    private final Applying applying;
    private final Qualifying qualifying;

    ParticipationController(ParticipationPage.Query pages, Applying applying, Qualifying qualifying) {
        this.pages = pages;
        this.applying = applying;
        this.qualifying = qualifying;
    }

    @GetMapping
    String show(@PathVariable ParticipationId id, Actor actor, Model model) {
        model.addAttribute("page", page(id, actor));
        return "participation/show";
    }

    @PostMapping("/qualification")
    String qualify(@PathVariable ParticipationId id, @RequestParam(defaultValue = "") String reason, Actor actor,
            RedirectAttributes redirect) {
        qualifying.qualify(actor, id, reason);
        Flash.undoable(redirect, "/participations/" + id + "/reconsideration", "participation.qualified");
        return "redirect:/participations/" + id;
    }

    @PostMapping("/refusal")
    String decline(@PathVariable ParticipationId id, @RequestParam(defaultValue = "") String reason, Actor actor, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var typed = Typed.with(Map.of("reason", reason));
        if (reason.isBlank()) typed.complain("reason", "participation.reason-needed");
        if (!typed.accepts(() -> qualifying.decline(actor, id, reason))) return again(id, actor, typed, model, response);
        Flash.undoable(redirect, "/participations/" + id + "/reconsideration", "participation.declined");
        return "redirect:/participations/" + id;
    }

    @PostMapping("/reconsideration")
    String undecide(@PathVariable ParticipationId id, Actor actor, RedirectAttributes redirect) {
        qualifying.undecide(actor, id);
        Flash.done(redirect, "participation.undecided");
        return "redirect:/participations/" + id;
    }

    @PostMapping("/notes")
    String note(@PathVariable ParticipationId id, @RequestParam(defaultValue = "") String words, Actor actor, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var typed = Typed.with(Map.of("words", words));
        if (words.isBlank()) typed.complain("words", "participation.note-empty");
        if (!typed.accepts(() -> qualifying.note(actor, id, words))) return again(id, actor, typed, model, response);
        Flash.done(redirect, "participation.noted");
        return "redirect:/participations/" + id;
    }

    @PostMapping("/criteria/{criterion}")
    String weigh(@PathVariable ParticipationId id, @PathVariable UUID criterion, @RequestParam boolean met, Actor actor) {
        qualifying.weigh(actor, id, criterion, met);
        return "redirect:/participations/" + id + "#criteria";
    }

    @PostMapping("/criteria/{criterion}/removal")
    String unweigh(@PathVariable ParticipationId id, @PathVariable UUID criterion, Actor actor) {
        qualifying.unweigh(actor, id, criterion);
        return "redirect:/participations/" + id + "#criteria";
    }

    @PostMapping("/capacity")
    String hold(@PathVariable ParticipationId id, @RequestParam(defaultValue = "") String capacity, Actor actor, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var typed = Typed.with(Map.of("capacity", capacity));
        if (!capacity.matches("[1-9]\\d?|100")) typed.complain("capacity", "participation.capacity");
        if (!typed.accepts(() -> applying.hold(actor, id, Integer.parseInt(capacity))))
            return again(id, actor, typed, model, response);
        Flash.done(redirect, "participation.capacity-set");
        return "redirect:/participations/" + id;
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable ParticipationId id, Actor actor, RedirectAttributes redirect) {
        applying.withdraw(actor, id);
        Flash.done(redirect, "participation.withdrawn");
        return "redirect:/participations/" + id;
    }

    private String again(ParticipationId id, Actor actor, Typed typed, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("page", page(id, actor).with(typed));
        return "participation/show";
    }

    private ParticipationPage page(ParticipationId id, Actor actor) {
        return pages.find(id, actor).orElseThrow(() -> new NotFound(id));
    }
}
