package org.tandem.setup;

import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Typed;

/** The first page that anybody sees. */
@NamedInterface("pages")
public record SetupPage(String secret, boolean open, Typed typed) {

    /** The secret is in the page, and nowhere else. */
    @Override
    public String toString() {
        return "setup page";
    }
}
