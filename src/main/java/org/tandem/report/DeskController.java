package org.tandem.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

@Controller
class DeskController {

    private final DeskQuery desks;

    DeskController(DeskQuery desks) {
        this.desks = desks;
    }

    @GetMapping("/desk")
    String show(@RequestParam(required = false) @Nullable String edition, Actor actor, Model model) {
        var wanted = edition == null ? null : EditionId.of(edition);
        var desk = desks.find(actor.forHouse(), wanted);
        if (desk.isEmpty() && wanted != null) throw new NotFound(wanted);
        if (desk.isEmpty()) return "redirect:/editions";
        model.addAttribute("page", desk.get());
        return "report/desk";
    }
}
