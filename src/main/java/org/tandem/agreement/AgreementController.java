package org.tandem.agreement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.negotiation.AgreedTerms;
import org.tandem.negotiation.NegotiationAccess;
import org.tandem.negotiation.NegotiationId;
import org.tandem.screen.Flash;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

@Controller
@RequestMapping("/negotiations/{id}/agreement")
class AgreementController {

    private final Agreeing agreeing;
    private final AgreementPage.Query pages;
    private final NegotiationAccess access;
    private final Documents documents;
    private final AgreedTerms.Query terms;
    private final Clock clock;

    AgreementController(Agreeing agreeing, AgreementPage.Query pages, NegotiationAccess access, Documents documents,
            AgreedTerms.Query terms, Clock clock) {
        this.agreeing = agreeing;
        this.pages = pages;
        this.access = access;
        this.documents = documents;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable NegotiationId id, Actor actor, Model model) {
        access.expectSight(actor, id);
        // it is made a moment after the terms are agreed; whoever comes within that moment has it made
        var _ = agreeing.draw(id);
        model.addAttribute("page", pages.find(id, actor).orElseThrow(() -> new NotFound(id)));
        return "agreement/show";
    }

    @PostMapping("/confirmations")
    String confirm(@PathVariable NegotiationId id, Actor actor, RedirectAttributes redirect) {
        access.expectSight(actor, id);
        agreeing.confirm(actor, id);
        Flash.done(redirect, "agreement.flash.confirmed");
        return "redirect:/negotiations/" + id + "/agreement";
    }

    /** The document as it would be if the last offer were accepted now, for both sides to read before anybody does. */
    @GetMapping("/draft/{language}.pdf")
    ResponseEntity<byte[]> preview(@PathVariable NegotiationId id, @PathVariable String language, Actor actor) {
        access.expectSight(actor, id);
        var standing = Language.of(language).flatMap(it -> terms.standing(id, it, clock.instant()))
                .orElseThrow(() -> new NotFound(language));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename("draft-" + language + ".pdf", StandardCharsets.UTF_8).build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_PDF)
                .body(documents.draft(standing));
    }

    @GetMapping("/{language}.pdf")
    ResponseEntity<byte[]> download(@PathVariable NegotiationId id, @PathVariable String language, Actor actor) {
        var page = pages.find(id, actor).orElseThrow(() -> new NotFound(id));
        var file = Language.of(language).flatMap(it -> documents.find(page.id(), it)).orElseThrow(() -> new NotFound(language));
        var name = file.number().replace('/', '-') + "-" + language + ".pdf";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_PDF)
                .body(file.content());
    }
}
