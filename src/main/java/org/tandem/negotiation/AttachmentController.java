package org.tandem.negotiation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tandem.negotiation.NegotiationController.Answers;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

@Controller
@RequestMapping("/negotiations/{id}/attachments")
class AttachmentController {

    private record Stored(String name, String mediaType, byte[] content) {}

    private final Talking talking;
    private final RoomQuery rooms;
    private final NegotiationAccess access;
    private final JdbcClient jdbc;

    AttachmentController(Talking talking, RoomQuery rooms, NegotiationAccess access, JdbcClient jdbc) {
        this.talking = talking;
        this.rooms = rooms;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** Where a file that was too large to be read at all comes out. */
    @GetMapping(params = "too-large")
    Object tooLarge(@PathVariable NegotiationId id, Actor actor, Model model) {
        var typed = Typed.nothing();
        typed.complain("file", "attachment.too-large");
        model.addAttribute("page", rooms.find(id, actor).with(typed));
        return Answers.unprocessable("negotiation/show", model);
    }

    @PostMapping
    Object attach(@PathVariable NegotiationId id, @RequestParam MultipartFile file, Actor actor, Model model) throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var content = file.getBytes();
        var typed = Typed.with(Map.of());
        if (typed.accepts(() -> talking.attach(actor, id, name, content))) return "redirect:/negotiations/" + id + "#files";
        model.addAttribute("page", rooms.find(id, actor).with(typed));
        return Answers.unprocessable("negotiation/show", model);
    }

    @GetMapping("/{attachment}")
    ResponseEntity<byte[]> open(@PathVariable NegotiationId id, @PathVariable String attachment, Actor actor) {
        access.expectSight(actor, id);
        var key = NotFound.<UUID>unless(attachment, it -> it);
        var stored = jdbc.sql("""
                select a.name, a.media_type, c.content
                  from attachment a join attachment_content c on c.attachment = a.id
                 where a.id = ? and a.negotiation = ?
                """).params(key, id.value())
                .query((row, _) -> new Stored(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional().orElseThrow(() -> new NotFound(attachment));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(stored.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(stored.mediaType()))
                .body(stored.content());
    }
}
