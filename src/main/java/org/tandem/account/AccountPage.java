package org.tandem.account;

import java.time.Instant;
import java.util.List;

import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Typed;

/** A person's own page: her name and language, address, password, and where she is signed in. */
@NamedInterface("pages")
public record AccountPage(String email, Typed profile, Typed address, Typed password, List<SessionRow> sessions) {

    /** One sign-in. */
    public record SessionRow(String handle, Instant since, Instant seen, boolean current) {}
}
