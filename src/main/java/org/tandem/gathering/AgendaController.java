package org.tandem.gathering;

import java.util.LinkedHashMap;
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
import org.tandem.shared.NotFound;

/** A coordinator arranges a gathering's agenda. */
@Controller
@RequestMapping("/gatherings/{id}/agenda")
class AgendaController {

    private final Arranging arranging;
    private final Agenda agenda;
    private final GatheringPage.Query pages;

    AgendaController(Arranging arranging, Agenda agenda, GatheringPage.Query pages) {
        this.arranging = arranging;
        this.agenda = agenda;
        this.pages = pages;
    }

    @PostMapping
    String add(@PathVariable GatheringId id, @RequestParam Map<String, String> fields, Actor actor, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var form = new AgendaForm(fields);
        var item = form.item();
        if (item.isEmpty() || !form.typed().accepts(() -> arranging.add(actor, id, item.get()))) {
            response.setStatus(422);
            model.addAttribute("page", page(id, actor).with(form.typed()));
            return "gathering/show";
        }
        Flash.done(redirect, "agenda.added");
        return back(id);
    }

    @GetMapping("/{item}")
    String form(@PathVariable GatheringId id, @PathVariable AgendaItemId item, Actor actor, Model model) {
        return form(page(id, actor), item, AgendaForm.of(agenda.find(id, item)), model);
    }

    @PostMapping("/{item}")
    String change(@PathVariable GatheringId id, @PathVariable AgendaItemId item, @RequestParam Map<String, String> fields,
            Actor actor, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var form = new AgendaForm(fields);
        var to = form.item();
        if (to.isEmpty() || !form.typed().accepts(() -> arranging.change(actor, id, item, to.get()))) {
            response.setStatus(422);
            return form(page(id, actor), item, form.typed(), model);
        }
        Flash.done(redirect, "agenda.changed");
        return back(id);
    }

    @PostMapping("/{item}/position")
    String move(@PathVariable GatheringId id, @PathVariable AgendaItemId item, @RequestParam int to, Actor actor) {
        arranging.move(actor, id, item, to);
        return back(id);
    }

    @PostMapping("/{item}/removal")
    String remove(@PathVariable GatheringId id, @PathVariable AgendaItemId item, Actor actor, RedirectAttributes redirect) {
        arranging.remove(actor, id, item);
        Flash.done(redirect, "agenda.removed");
        return back(id);
    }

    @PostMapping("/{item}/withdrawal")
    String withdraw(@PathVariable GatheringId id, @PathVariable AgendaItemId item, Actor actor, RedirectAttributes redirect) {
        arranging.withdraw(actor, id, item);
        Flash.undoable(redirect, "/gatherings/" + id + "/agenda/" + item + "/restoration", "agenda.withdrawn");
        return back(id);
    }

    @PostMapping("/{item}/restoration")
    String restore(@PathVariable GatheringId id, @PathVariable AgendaItemId item, Actor actor, RedirectAttributes redirect) {
        arranging.restore(actor, id, item);
        Flash.done(redirect, "agenda.restored");
        return back(id);
    }

    /** The partnership that the item presents already stays to be chosen. */
    private String form(GatheringPage page, AgendaItemId item, Typed typed, Model model) {
        var partnerships = new LinkedHashMap<>(page.partnerships());
        page.agenda().stream().filter(row -> row.id().equals(item.value()) && row.presents() != null)
                .forEach(row -> partnerships.putFirst(typed.value("partnership"),
                        row.presents().social() + " · " + row.presents().business()));
        model.addAttribute("page", new AgendaItemPage(page.head(), item, partnerships, typed));
        return "gathering/item";
    }

    private GatheringPage page(GatheringId id, Actor actor) {
        return pages.find(id, actor.forHouse()).orElseThrow(() -> new NotFound(id));
    }

    private static String back(GatheringId id) {
        return "redirect:/gatherings/" + id + "#agenda";
    }
}
