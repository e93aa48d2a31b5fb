package org.tandem.registration;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
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
import org.tandem.gathering.GatheringHead;
import org.tandem.gathering.GatheringHeads;
import org.tandem.gathering.GatheringId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** What those who register for a gathering are asked. */
@Controller
@RequestMapping("/gatherings/{id}/questions")
class QuestionController {

    private final SettingQuestions setting;
    private final Questions questions;
    private final GatheringHeads heads;

    QuestionController(SettingQuestions setting, Questions questions, GatheringHeads heads) {
        this.setting = setting;
        this.questions = questions;
        this.heads = heads;
    }

    @GetMapping
    String list(@PathVariable GatheringId id, Actor actor, Model model) {
        return page(id, actor, Typed.nothing(), model);
    }

    @PostMapping
    String add(@PathVariable GatheringId id, @RequestParam Map<String, String> fields, Actor actor, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var form = new QuestionForm(fields);
        var question = form.question();
        if (question.isEmpty() || !form.typed().accepts(() -> setting.add(actor, id, question.get()))) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(id, actor, form.typed(), model);
        }
        Flash.done(redirect, "question.added");
        return "redirect:/gatherings/" + id + "/questions";
    }

    @GetMapping("/{question}")
    ModelAndView show(@PathVariable GatheringId id, @PathVariable QuestionId question, Actor actor) {
        var head = heads.own(id, actor);
        var typed = QuestionForm.of(questions.find(id, question).question());
        return page(head, question, typed, false, HttpStatus.OK);
    }

    @PostMapping("/{question}")
    ModelAndView change(@PathVariable GatheringId id, @PathVariable QuestionId question, @RequestParam int seen,
            @RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var head = heads.own(id, actor);
        var form = new QuestionForm(fields);
        var to = form.question();
        try {
            if (to.isEmpty() || !form.typed().accepts(() -> setting.change(actor, id, question, to.get(), seen)))
                return page(head, question, form.typed(), false, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (OptimisticLockingFailureException e) {
            return page(head, question, form.typed().overtaken(), true, HttpStatus.CONFLICT);
        }
        Flash.done(redirect, "question.changed");
        return new ModelAndView("redirect:/gatherings/" + id + "/questions");
    }

    private ModelAndView page(GatheringHead head, QuestionId id, Typed typed, boolean behind, HttpStatus status) {
        var stored = questions.find(new GatheringId(head.id()), id);
        var page = new QuestionPage(head, id, stored.version(), stored.isAnswered(), typed, behind ? stored.question() : null);
        return new ModelAndView("registration/question", Map.of("page", page), status);
    }

    @PostMapping("/{question}/removal")
    String remove(@PathVariable GatheringId id, @PathVariable QuestionId question, Actor actor, RedirectAttributes redirect) {
        setting.remove(actor, id, question);
        Flash.done(redirect, "question.removed");
        return "redirect:/gatherings/" + id + "/questions";
    }

    private String page(GatheringId id, Actor actor, Typed typed, Model model) {
        model.addAttribute("page", new QuestionsPage(heads.own(id, actor), questions.of(id), typed));
        return "registration/questions";
    }
}
