package org.tandem.credit;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.screen.TaggedFile;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** The logos of those who are credited: to everybody on their days, always to the house that keeps them. */
@Controller
class CreditLogoController {

    private static final String KEPT = "/editions/{edition}/credits/{id}/logos/{ground}";

    private final CreditLogoKeeping keeping;
    private final CreditLogos logos;
    private final CreditsPage.Query pages;

    CreditLogoController(CreditLogoKeeping keeping, CreditLogos logos, CreditsPage.Query pages) {
        this.keeping = keeping;
        this.logos = logos;
        this.pages = pages;
    }

    @GetMapping("/credits/{id}/logos/{ground}")
    ResponseEntity<byte[]> shown(@PathVariable CreditId id, @PathVariable String ground, WebRequest request) {
        var which = Ground.of(ground);
        return picture(id, which, logos.publicDigest(id, which), CacheControl.noCache().cachePublic(), request);
    }

    @GetMapping(KEPT)
    ResponseEntity<byte[]> kept(@PathVariable CreditId id, @PathVariable String ground, Actor actor, WebRequest request) {
        var which = Ground.of(ground);
        return picture(id, which, logos.ownDigest(id, which, actor), CacheControl.noCache().cachePrivate(), request);
    }

    /** Where a file that was too large to be read at all comes out. */
    @GetMapping(path = KEPT, params = "too-large")
    ModelAndView tooLarge(@PathVariable EditionId edition, @PathVariable CreditId id, @PathVariable String ground, Actor actor) {
        return refused(edition, id, Ground.of(ground), actor, "logo.too-large");
    }

    @PostMapping(KEPT)
    ModelAndView keep(@PathVariable EditionId edition, @PathVariable CreditId id, @PathVariable String ground,
            @RequestParam MultipartFile logo, Actor actor, RedirectAttributes redirect) throws IOException {
        var which = Ground.of(ground);
        var file = logo.getBytes();
        var typed = Typed.nothing();
        if (!typed.accepts(() -> keeping.setLogo(actor, edition, id, which, file)))
            return refused(edition, id, which, actor, file.length == 0 ? "field.required" : typed.general().getFirst().key());
        Flash.done(redirect, "credit.logo.kept");
        return back(edition, id);
    }

    @PostMapping(KEPT + "/removal")
    ModelAndView remove(@PathVariable EditionId edition, @PathVariable CreditId id, @PathVariable String ground, Actor actor,
            RedirectAttributes redirect) {
        keeping.removeLogo(actor, edition, id, Ground.of(ground));
        Flash.done(redirect, "credit.logo.removed");
        return back(edition, id);
    }

    private ModelAndView refused(EditionId edition, CreditId id, Ground ground, Actor actor, String code) {
        var typed = Typed.nothing();
        typed.complain("logo", code);
        var page = CreditPage.of(pages.find(edition, actor), id).refused(ground, typed);
        return new ModelAndView("credit/form", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView back(EditionId edition, CreditId id) {
        return new ModelAndView("redirect:/editions/" + edition + "/credits/" + id + "#logos");
    }

    private ResponseEntity<byte[]> picture(CreditId id, Ground ground, Optional<String> digest, CacheControl cache,
            WebRequest request) {
        return new TaggedFile(digest.orElseThrow(() -> new NotFound(id)), MediaType.IMAGE_PNG, cache).answer(request,
                () -> logos.picture(id, ground));
    }
}
