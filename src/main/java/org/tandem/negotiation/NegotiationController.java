package org.tandem.negotiation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.tandem.shared.Language;

@Controller
class NegotiationController {

    private final Negotiating negotiating;
    private final Talking talking;
    private final RoomQuery rooms;
    private final NegotiationsPage.Query lists;

    NegotiationController(Negotiating negotiating, Talking talking, RoomQuery rooms, NegotiationsPage.Query lists) {
        this.negotiating = negotiating;
        this.talking = talking;
        this.rooms = rooms;
        this.lists = lists;
    }

    @GetMapping("/negotiations")
    String list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String turn,
            @RequestParam(required = false) @Nullable String edition, @RequestParam(required = false) @Nullable String before,
            Actor actor, Model model) {
        var filter = new NegotiationsPage.Filter(state, turn, edition == null ? null : EditionId.of(edition));
        model.addAttribute("page", lists.find(actor, filter, NegotiationsPage.Key.of(before)));
        return "negotiation/list";
    }

    @GetMapping("/negotiations/{id}")
    String show(@PathVariable NegotiationId id, Actor actor, Model model) {
        model.addAttribute("page", rooms.find(id, actor));
        return "negotiation/show";
    }

    @PostMapping("/negotiations/{id}/acceptance")
    String accept(@PathVariable NegotiationId id, @RequestParam int number,
            @RequestParam(required = false) @Nullable String language,
            Actor actor, Language own, RedirectAttributes redirect) {
        negotiating.accept(actor, id, number, Language.of(language == null ? "" : language).orElse(own));
        Flash.done(redirect, "negotiation.flash.agreed");
        return "redirect:/negotiations/" + id;
    }

    /** Says what will happen, and to whom, before it does. */
    @GetMapping("/negotiations/{id}/abandonment")
    String beforeAbandoning(@PathVariable NegotiationId id, Actor actor, Model model) {
        model.addAttribute("page", rooms.find(id, actor));
        return "negotiation/abandon";
    }

    @PostMapping("/negotiations/{id}/abandonment")
    Object abandon(@PathVariable NegotiationId id, @RequestParam(defaultValue = "") String reason, Actor actor, Model model,
            RedirectAttributes redirect) {
        var typed = Typed.with(java.util.Map.of("reason", reason));
        if (reason.isBlank()) typed.complain("reason", "field.required");
        if (reason.length() > 2000) typed.complain("reason", "field.too-long", 2000);
        if (!typed.accepts(() -> negotiating.abandon(actor, id, reason))) {
            model.addAttribute("page", rooms.find(id, actor).with(typed));
            return Answers.unprocessable("negotiation/abandon", model);
        }
        Flash.undoable(redirect, "/negotiations/" + id + "/resumption", "negotiation.flash.abandoned");
        return "redirect:/negotiations/" + id;
    }

    @PostMapping("/negotiations/{id}/resumption")
    String resume(@PathVariable NegotiationId id, Actor actor, RedirectAttributes redirect) {
        negotiating.resume(actor, id);
        Flash.done(redirect, "negotiation.flash.resumed");
        return "redirect:/negotiations/" + id;
    }

    @PostMapping("/negotiations/{id}/messages")
    Object say(@PathVariable NegotiationId id, @RequestParam(defaultValue = "") String words, Actor actor, Model model) {
        var typed = Typed.with(java.util.Map.of("words", words));
        if (words.isBlank()) typed.complain("words", "field.required");
        if (words.length() > Talking.MOST_LETTERS) typed.complain("words", "field.too-long", Talking.MOST_LETTERS);
        if (typed.accepts(() -> talking.say(actor, id, words))) return "redirect:/negotiations/" + id + "#talk";
        model.addAttribute("page", rooms.find(id, actor).with(typed));
        return Answers.unprocessable("negotiation/show", model);
    }

    /** Answers that say with their status why a page is shown again. */
    static final class Answers {

        private Answers() {}

        static org.springframework.web.servlet.ModelAndView unprocessable(String view, Model model) {
            return new org.springframework.web.servlet.ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
