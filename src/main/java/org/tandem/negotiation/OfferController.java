package org.tandem.negotiation;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.negotiation.NegotiationController.Answers;
import org.tandem.screen.Flash;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

@Controller
@RequestMapping("/negotiations/{id}/offers")
class OfferController {

    private final Negotiating negotiating;
    private final RoomQuery rooms;

    OfferController(Negotiating negotiating, RoomQuery rooms) {
        this.negotiating = negotiating;
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
        return form(room, room.offers().isEmpty() ? new OfferForm(Map.of()) : OfferForm.of(room.lastOffer().terms()), model);
    }

    @PostMapping(params = "add")
    String addRows(@PathVariable NegotiationId id, @RequestParam Map<String, String> values, Actor actor, Model model) {
        return form(own(id, actor), new OfferForm(values).withMoreRows(), model);
    }

    @PostMapping(params = "!add")
    Object offer(@PathVariable NegotiationId id, @RequestParam Map<String, String> values, Actor actor, Model model,
            RedirectAttributes redirect) {
        var room = own(id, actor);
        var form = new OfferForm(values);
        var terms = form.terms();
        if (terms.isEmpty() || !form.typed().accepts(() -> negotiating.offer(actor, id, form.after(), terms.get()))) {
            return Answers.unprocessable(form(room, form, model), model);
        }
        Flash.done(redirect, "negotiation.flash.offered", room.title());
        return "redirect:/negotiations/" + id;
    }

    private NegotiationPage own(NegotiationId id, Actor actor) {
        var room = rooms.find(id, actor);
        if (room.head().mine() == null) throw new NotFound(id);
        return room;
    }

    private static String form(NegotiationPage room, OfferForm form, Model model) {
        model.addAttribute("page", new OfferPage(room.head(), form.typed(), form.rows()));
        return "negotiation/offer";
    }
}
