package org.tandem.page;

import org.springframework.modulith.NamedInterface;
import org.tandem.shared.Language;

/** What readers of a language will see of a page. */
@NamedInterface("pages")
public record PreviewPage(ShownPage shown, Language language) {

    public String address(Language other) {
        return "/pages/" + shown.id() + "/preview/" + other.code();
    }
}
