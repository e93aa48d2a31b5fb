package org.tandem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** Changes what the workspace speaks, from any of its pages, and leads back to that page. */
@Controller
class LanguageController {

    private final Visitors visitors;
    private final Destinations pages;

    LanguageController(Visitors visitors, Destinations pages) {
        this.visitors = visitors;
        this.pages = pages;
    }

    @PostMapping("/language")
    RedirectView change(@RequestParam String language, @RequestParam(defaultValue = "") String page,
            HttpServletRequest request) {
        visitors.speak(request, Language.of(language).orElseThrow(() -> new NotFound(language)));
        var back = new RedirectView(back(page, request));
        back.setExpandUriTemplateVariables(false);
        return back;
    }

    /** Where a form was refused, its address is none that can be read: then the page above it. */
    private String back(String page, HttpServletRequest request) {
        var path = page.replaceFirst("\\?.*", "");
        var readable = Destinations.isOurs(page) ? pages.readable(path) : "";
        if (readable.isEmpty()) return visitors.startOf(request);
        return readable.equals(path) ? page : readable;
    }
}
