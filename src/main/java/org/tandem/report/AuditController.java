package org.tandem.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

@Controller
class AuditController {

    private final AuditPage.Query trail;

    AuditController(AuditPage.Query trail) {
        this.trail = trail;
    }

    @GetMapping("/audit")
    String show(@RequestParam(defaultValue = "") String act, @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String subject, @RequestParam(required = false) @Nullable Long before, Actor actor,
            Language language, Model model) {
        var about = subject.isBlank() ? null : NotFound.<UUID>unless(subject.strip(), id -> id);
        model.addAttribute("page",
                trail.find(actor.forHouse(), new AuditPage.Filter(act.strip(), who.strip(), about, before), language));
        return "report/audit";
    }
}
