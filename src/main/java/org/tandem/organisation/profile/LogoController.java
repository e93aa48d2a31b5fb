package org.tandem.organisation.profile;

import java.io.IOException;
import java.util.Map;

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
import org.tandem.organisation.logo.Logo;
import org.tandem.screen.TaggedFile;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
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

    @GetMapping("/organisations/{id}/logo")
    ResponseEntity<byte[]> logo(@PathVariable OrganisationId id, WebRequest request) {
        var digest = logos.digestOf(id).orElseThrow(() -> new NotFound(id));
        return new TaggedFile(digest, MediaType.IMAGE_PNG, CacheControl.noCache().cachePublic()).answer(request,
                () -> logos.picture(id));
    }

    /** Where a file that was too large to be read at all comes out. */
    @GetMapping(path = "/organisations/{id}/logo", params = "too-large")
    ModelAndView tooLarge(@PathVariable OrganisationId id, Actor actor) {
        return refused(id, actor, "logo.too-large");
    }

    @PostMapping("/organisations/{id}/logo")
    ModelAndView show(@PathVariable OrganisationId id, @RequestParam MultipartFile logo, Actor actor, RedirectAttributes redirect)
            throws IOException {
        if (logo.isEmpty()) return refused(id, actor, "field.required");
        if (logo.getSize() > Logo.MOST_BYTES) return refused(id, actor, "logo.too-large");
        try {
            keeping.setLogo(actor, id, logo.getBytes());
            return ProfileController.saved(id, actor, ProfilePart.LOGO, redirect);
        } catch (BrokenRule rule) {
            return refused(id, actor, rule.code());
        }
    }

    private ModelAndView refused(OrganisationId id, Actor actor, String why) {
        var typed = Typed.nothing();
        typed.complain("logo", why);
        return new ModelAndView("organisation/edit", Map.of("page", page(id, actor).with(ProfilePart.LOGO, typed)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/organisations/{id}/logo/removal")
    ModelAndView hide(@PathVariable OrganisationId id, Actor actor, RedirectAttributes redirect) {
        keeping.removeLogo(actor, id);
        return ProfileController.saved(id, actor, ProfilePart.LOGO, redirect);
    }

    private EditPage page(OrganisationId id, Actor actor) {
        return query.find(id, actor).map(it -> EditPage.of(it, actor)).orElseThrow(() -> new NotFound(id));
    }
}
