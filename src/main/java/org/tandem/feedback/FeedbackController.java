package org.tandem.feedback;

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
import org.tandem.gathering.GatheringId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

/** A coordinator says what those who came are asked, has it sent, and reads what they answered. */
@Controller
@RequestMapping("/gatherings/{id}/feedback")
class FeedbackController {

    private final Asking asking;
    private final FeedbackQuery pages;

    FeedbackController(Asking asking, FeedbackQuery pages) {
        this.asking = asking;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable GatheringId id, Actor actor, Model model) {
        model.addAttribute("page", pages.find(id, actor));
        return "feedback/show";
    }

    @PostMapping("/questions")
    String add(@PathVariable GatheringId id, @RequestParam Map<String, String> fields, Actor actor, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var typed = Typed.with(fields);
        if (!typed.accepts(() -> asking.addQuestion(actor, id, question(fields)), Map.of("feedback.without-words", "pl",
                "field.too-long", "pl")))
            return refused(id, actor, typed, model, response);
        Flash.done(redirect, "feedback.added");
        return "redirect:/gatherings/" + id + "/feedback";
    }

    @PostMapping("/questions/{question}/removal")
    String remove(@PathVariable GatheringId id, @PathVariable FeedbackQuestionId question, Actor actor, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var typed = Typed.nothing();
        if (!typed.accepts(() -> asking.removeQuestion(actor, id, question))) return refused(id, actor, typed, model, response);
        Flash.done(redirect, "feedback.removed");
        return "redirect:/gatherings/" + id + "/feedback";
    }

    @PostMapping("/asking")
    String ask(@PathVariable GatheringId id, Actor actor, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = Typed.nothing();
        if (!typed.accepts(() -> asking.ask(actor, id))) return refused(id, actor, typed, model, response);
        Flash.done(redirect, "feedback.sent");
        return "redirect:/gatherings/" + id + "/feedback";
    }

    @PostMapping("/hold")
    String hold(@PathVariable GatheringId id, Actor actor, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        return byHand(id, true, "feedback.held", actor, model, redirect, response);
    }

    @PostMapping("/release")
    String release(@PathVariable GatheringId id, Actor actor, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        return byHand(id, false, "feedback.released", actor, model, redirect, response);
    }

    private String byHand(GatheringId id, boolean byHand, String said, Actor actor, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = Typed.nothing();
        if (!typed.accepts(() -> asking.hold(actor, id, byHand))) return refused(id, actor, typed, model, response);
        Flash.done(redirect, said);
        return "redirect:/gatherings/" + id + "/feedback";
    }

    private String refused(GatheringId id, Actor actor, Typed typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("page", pages.find(id, actor).with(typed));
        return "feedback/show";
    }

    private static FeedbackQuestion question(Map<String, String> fields) {
        var kind = "TEXT".equals(fields.get("kind")) ? FeedbackQuestion.Kind.TEXT : FeedbackQuestion.Kind.SCALE;
        return new FeedbackQuestion(kind, new Translated(fields.get("pl"), fields.get("de"), fields.get("en")));
    }
}
