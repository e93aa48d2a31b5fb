package org.tandem.attendance;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.gathering.GatheringId;
import org.tandem.registration.AttendeeId;
import org.tandem.screen.Flash;
import org.tandem.screen.Texts;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** The door: a page for the phone, the scans that it delivers, and forms for who has no scripts. */
@Controller
@RequestMapping("/gatherings/{id}/check-in")
class CheckInController {

    private final CheckingIn checkingIn;
    private final CheckInHead.Query heads;
    private final AttendeeRow.Query attendees;
    private final Texts texts;
    private final Clock clock;

    CheckInController(CheckingIn checkingIn, CheckInHead.Query heads, AttendeeRow.Query attendees, Texts texts, Clock clock) {
        this.checkingIn = checkingIn;
        this.heads = heads;
        this.attendees = attendees;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable GatheringId id, @RequestParam(defaultValue = "") String find, Actor actor) {
        return page(id, actor, find, Typed.nothing(), null, HttpStatus.OK);
    }

    /** Without scripts: a code that was typed. */
    @PostMapping("/codes")
    ModelAndView code(@PathVariable GatheringId id, @RequestParam(defaultValue = "") String code, Actor actor,
            RedirectAttributes redirect) {
        var typed = Typed.with(Map.of("code", code));
        if (code.isBlank()) typed.complain("code", "attendance.code.empty");
        var arrival = code.isBlank() ? null : checkingIn.checkIn(actor, id, Scan.of(code, clock.instant()));
        if (arrival == null || !arrival.isIn()) {
            return page(id, actor, "", typed, arrival, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(id, arrival, redirect);
    }

    /** Without scripts: a name in the list. */
    @PostMapping("/attendees/{attendee}")
    ModelAndView attendee(@PathVariable GatheringId id, @PathVariable AttendeeId attendee, Actor actor,
            RedirectAttributes redirect) {
        var arrival = checkingIn.checkIn(actor, id, Scan.of(attendee, clock.instant()));
        if (!arrival.isIn()) return page(id, actor, "", Typed.nothing(), arrival, HttpStatus.UNPROCESSABLE_CONTENT);
        return done(id, arrival, redirect);
    }

    @PostMapping("/attendees/{attendee}/undoing")
    String undo(@PathVariable GatheringId id, @PathVariable AttendeeId attendee, Actor actor, RedirectAttributes redirect) {
        checkingIn.undo(actor, id, attendee);
        Flash.done(redirect, "attendance.undone");
        return "redirect:/gatherings/" + id + "/check-in";
    }

    /** What a phone has kept, one scan a line; each is answered, so that the phone may forget it. */
    @PostMapping("/scans")
    @ResponseBody
    List<Answer> deliver(@PathVariable GatheringId id, @RequestParam MultiValueMap<String, String> fields, Actor actor,
            Language language) {
        return fields.getOrDefault("scan", List.of()).stream().limit(200)
                .flatMap(line -> Scan.read(line, clock.instant()).stream())
                .map(it -> Answer.of(it, checkingIn.checkIn(actor, id, it), texts, language)).toList();
    }

    /** A worker may serve no more than what lies beside it: this page, and nothing else of the house. */
    @GetMapping("/worker.js")
    ResponseEntity<Resource> worker(@PathVariable GatheringId id, Actor actor) {
        heads.own(actor, id);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache()).header("Service-Worker-Allowed", "/gatherings/" + id + "/check-in")
                .body(new ClassPathResource("static/js/check-in-worker.js"));
    }

    private ModelAndView done(GatheringId id, Arrival arrival, RedirectAttributes redirect) {
        var name = arrival.name() == null ? "?" : arrival.name();
        if (arrival.outcome() == Arrival.Outcome.DONE && arrival.attendee() != null)
            Flash.undoable(redirect, "/gatherings/" + id + "/check-in/attendees/" + arrival.attendee() + "/undoing",
                    "attendance.outcome.DONE", name);
        else
            Flash.done(redirect, "attendance.outcome.ALREADY", name);
        return new ModelAndView("redirect:/gatherings/" + id + "/check-in");
    }

    private ModelAndView page(GatheringId id, Actor actor, String find, Typed typed, @Nullable Arrival last, HttpStatus status) {
        var head = heads.own(actor, id);
        var isOpen = !clock.instant().isBefore(head.opensAt());
        var page = new CheckInPage(head, attendees.of(id), isOpen, find, typed, last);
        return new ModelAndView("attendance/check-in", Map.of("page", page), status);
    }
}
