package org.tandem.organisation;

import java.io.IOException;
import java.util.Map;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;

/** Logos are shown to everybody, and changed by those who may edit the profile. */
@Controller
class LogoController {

    private final LogoKeeping keeping;
    private final Logos logos;
    private final ProfileQuery query;

    LogoController(LogoKeeping keeping, Logos logos, ProfileQuery query) {
        this.keeping = keeping;
        this.logos = logos;
        this.query = query;
    }

    @GetMapping("/organisation/edit")
    String own(Actor actor, Model model) {
        var id = actor.forOrganisation();
        model.addAttribute("page", page(id, actor));
        return "organisation/edit";
    }

    /** The digest is asked for first: a picture that the browser has is not read again. */
    @GetMapping("/organisations/{id}/logo")
    ResponseEntity<byte[]> logo(@PathVariable OrganisationId id, WebRequest request) {
        var digest = logos.digestOf(id).orElseThrow(() -> new NotFound(id));
        var answer = ResponseEntity.ok().eTag("\"" + digest + "\"").cacheControl(CacheControl.noCache().cachePublic());
        if (("\"" + digest + "\"").equals(request.getHeader("If-None-Match")))
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag("\"" + digest + "\"")
                    .cacheControl(CacheControl.noCache().cachePublic()).build();
        return answer.contentType(MediaType.IMAGE_PNG).body(logos.picture(id).orElseThrow(() -> new NotFound(id)));
    }

    @PostMapping("/organisations/{id}/logo")
    ModelAndView show(@PathVariable OrganisationId id, @RequestParam MultipartFile logo, Actor actor, RedirectAttributes redirect)
            throws IOException {
        var typed = Typed.nothing();
        var file = logo.getBytes();
        if (file.length == 0) typed.complain("logo", "field.required");
        if (typed.accepts(() -> keeping.setLogo(actor, id, file)))
            return ProfileController.saved(id, actor, ProfilePart.LOGO, redirect);
        return new ModelAndView("organisation/edit", Map.of("page", page(id, actor).with(ProfilePart.LOGO, typed)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/organisations/{id}/logo/removal")
    ModelAndView hide(@PathVariable OrganisationId id, Actor actor, RedirectAttributes redirect) {
        keeping.removeLogo(actor, id);
        return ProfileController.saved(id, actor, ProfilePart.LOGO, redirect);
    }

    private EditPage page(OrganisationId id, Actor actor) {
        return query.find(id, actor).map(it -> EditPage.of(it, actor.isFor(id), ProfileAccess.mayIdentify(actor, id)))
                .orElseThrow(() -> new NotFound(id));
    }
}
