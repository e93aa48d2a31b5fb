package org.tandem.negotiation;

import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.negotiation.NegotiationController.Answers;
import org.tandem.screen.Flash;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

@Controller
@RequestMapping("/negotiations/{id}/offers")
class OfferController {

    private final Negotiating negotiating;
    private final OfferDrafts drafts;
    private final RoomQuery rooms;

    OfferController(Negotiating negotiating, OfferDrafts drafts, RoomQuery rooms) {
        this.negotiating = negotiating;
        this.drafts = drafts;
        this.rooms = rooms;
    }

    @GetMapping
    String all(@PathVariable NegotiationId id, Actor actor, Model model) {
        model.addAttribute("page", rooms.find(id, actor));
        return "negotiation/offers";
    }

    @GetMapping("/new")
    String write(@PathVariable NegotiationId id, Actor actor, Model model) {
        var room = own(id, actor);
        var draft = room.head().draft() ? drafts.find(actor, id) : Optional.<Map<String, String>>empty();
        if (draft.isEmpty()) return form(room, fresh(room), model);
        var form = new OfferForm(draft.get());
        model.addAttribute("page", new OfferPage(room.head(), form.typed(), form.rows(), true));
        return "negotiation/offer";
    }

    /** Begins anew, with the terms that stand. */
    @PostMapping("/draft/removal")
    String dropDraft(@PathVariable NegotiationId id, Actor actor) {
        var _ = own(id, actor);
        drafts.drop(actor, id);
        return "redirect:/negotiations/" + id + "/offers/new";
    }

    @PostMapping(path = "/draft", headers = "HX-Request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable NegotiationId id, @RequestParam Map<String, String> values, Actor actor) {
        drafts.keep(actor, id, values);
    }

    @PostMapping("/draft")
    String saveDraft(@PathVariable NegotiationId id, @RequestParam Map<String, String> values, Actor actor,
            RedirectAttributes redirect) {
        drafts.keep(actor, id, values);
        Flash.done(redirect, "negotiation.flash.draft-kept");
        return "redirect:/negotiations/" + id + "/offers/new";
    }

    @PostMapping(params = "add")
    String addRows(@PathVariable NegotiationId id, @RequestParam Map<String, String> values, Actor actor, Model model) {
        var room = own(id, actor);
        return form(room, new OfferForm(values).withMoreRows(), model);
    }

    @PostMapping(params = "!add")
    Object offer(@PathVariable NegotiationId id, @RequestParam Map<String, String> values, Actor actor, Model model,
            RedirectAttributes redirect) {
        var room = own(id, actor);
        var form = new OfferForm(values);
        // whatever becomes of it, nothing typed is lost: not to a refusal, not to somebody faster
        if (room.isOpen()) drafts.keep(actor, id, values);
        var terms = form.terms();
        if (terms.isEmpty() || !form.typed().accepts(() -> negotiating.offer(actor, id, form.after(), terms.get()))) {
            return Answers.unprocessable(form(room, form, model), model);
        }
        drafts.drop(actor, id);
        Flash.done(redirect, "negotiation.flash.offered", room.title());
        return "redirect:/negotiations/" + id;
    }

    private static OfferForm fresh(NegotiationPage room) {
        return room.offers().isEmpty() ? new OfferForm(Map.of()) : OfferForm.of(room.lastOffer().terms());
    }

    private NegotiationPage own(NegotiationId id, Actor actor) {
        var room = rooms.find(id, actor);
        if (room.head().mine() == null) throw new NotFound(id);
        return room;
    }

    private static String form(NegotiationPage room, OfferForm form, Model model) {
        model.addAttribute("page", new OfferPage(room.head(), form.typed(), form.rows(), false));
        return "negotiation/offer";
    }
}
