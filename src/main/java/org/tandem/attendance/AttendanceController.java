package org.tandem.attendance;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tandem.gathering.GatheringId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** What a house prints before a gathering and counts after it. */
@Controller
@RequestMapping("/gatherings/{id}")
class AttendanceController {

    private final CheckInHead.Query heads;
    private final AttendeeRow.Query attendees;
    private final Turnout.Query turnouts;
    private final SheetPress press;

    AttendanceController(CheckInHead.Query heads, AttendeeRow.Query attendees, Turnout.Query turnouts, SheetPress press) {
        this.heads = heads;
        this.attendees = attendees;
        this.turnouts = turnouts;
        this.press = press;
    }

    @GetMapping("/attendance")
    String show(@PathVariable GatheringId id, Actor actor, Model model) {
        model.addAttribute("page", page(id, actor));
        return "attendance/show";
    }

    @GetMapping("/attendance/list.pdf")
    ResponseEntity<byte[]> list(@PathVariable GatheringId id, Actor actor, Language language) {
        return pdf("list", id, actor, language);
    }

    @GetMapping("/badges")
    String badges(@PathVariable GatheringId id, Actor actor, Model model) {
        model.addAttribute("page", page(id, actor));
        return "attendance/badges";
    }

    @GetMapping("/badges/badges.pdf")
    ResponseEntity<byte[]> printed(@PathVariable GatheringId id, Actor actor, Language language) {
        return pdf("badges", id, actor, language);
    }

    private ResponseEntity<byte[]> pdf(String sheet, GatheringId id, Actor actor, Language language) {
        var file = press.print(sheet, language, page(id, actor));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(sheet + ".pdf", StandardCharsets.UTF_8).build().toString())
                .body(file);
    }

    private AttendancePage page(GatheringId id, Actor actor) {
        return new AttendancePage(heads.own(actor, id), attendees.of(id), turnouts.of(id));
    }
}
