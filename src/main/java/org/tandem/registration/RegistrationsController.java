package org.tandem.registration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.gathering.Convening;
import org.tandem.gathering.GatheringHeads;
import org.tandem.gathering.GatheringId;
import org.tandem.registration.RegistrationsPage.Filter;
import org.tandem.screen.Flash;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** A coordinator reads who comes to a gathering, takes the list along, and cancels for who told the house so. */
@Controller
@RequestMapping("/gatherings/{id}")
class RegistrationsController {

    private final RegistrationsQuery pages;
    private final RegistrationTable table;
    private final Registering registering;
    private final Reducing reducing;
    private final Convening convening;
    private final GatheringHeads heads;

    RegistrationsController(RegistrationsQuery pages, RegistrationTable table, Registering registering, Reducing reducing,
            Convening convening, GatheringHeads heads) {
        this.reducing = reducing;
        this.convening = convening;
        this.pages = pages;
        this.table = table;
        this.registering = registering;
        this.heads = heads;
    }

    @GetMapping("/registrations")
    String list(@PathVariable GatheringId id, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String search, @RequestParam(required = false) @Nullable UUID after, Actor actor,
            Model model) {
        model.addAttribute("page", pages.find(id, actor, new Filter(state, search, after)));
        return "registration/list";
    }

    @GetMapping("/registrations.csv")
    void file(@PathVariable GatheringId id, Actor actor, Language language, HttpServletResponse response) throws IOException {
        var head = heads.own(id, actor);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(head.slug() + ".csv", StandardCharsets.UTF_8).build().toString());
        table.write(id, language, response.getWriter());
    }

    @PostMapping("/registrations")
    String enter(@PathVariable GatheringId id, @RequestParam Map<String, String> fields, Actor actor, Language language,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var page = pages.find(id, actor, Filter.NONE);
        var form = new RegistrationForm(fields, page.questions());
        var inquiry = form.inquiry(Language.of(fields.getOrDefault("language", "")).orElse(language));
        if (inquiry.isEmpty() || !form.typed().accepts(() -> registering.enter(actor, id, inquiry.get()))) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("page", page.with(form.typed()));
            return "registration/list";
        }
        Flash.done(redirect, "registration.entered");
        return "redirect:/gatherings/" + id + "/registrations";
    }

    @PostMapping("/registrations/{registration}/cancellation")
    String cancel(@PathVariable GatheringId id, @PathVariable RegistrationId registration, Actor actor,
            RedirectAttributes redirect) {
        registering.cancelFor(actor, registration);
        return done(id, redirect, "registration.cancelled-for");
    }

    @PostMapping("/registrations/{registration}/people/{attendee}/cancellation")
    String cancel(@PathVariable GatheringId id, @PathVariable RegistrationId registration, @PathVariable AttendeeId attendee,
            Actor actor, RedirectAttributes redirect) {
        reducing.cancelFor(actor, registration, attendee);
        return done(id, redirect, "registration.one.cancelled-for");
    }

    @PostMapping("/registrations/closing")
    String close(@PathVariable GatheringId id, Actor actor, RedirectAttributes redirect) {
        convening.closeRegistration(actor, id);
        Flash.undoable(redirect, "/gatherings/" + id + "/registrations/reopening", "registration.is-closed");
        return "redirect:/gatherings/" + id + "/registrations";
    }

    @PostMapping("/registrations/reopening")
    String reopen(@PathVariable GatheringId id, Actor actor, RedirectAttributes redirect) {
        convening.reopenRegistration(actor, id);
        return done(id, redirect, "registration.reopened");
    }

    private static String done(GatheringId id, RedirectAttributes redirect, String said) {
        Flash.done(redirect, said);
        return "redirect:/gatherings/" + id + "/registrations";
    }
}
