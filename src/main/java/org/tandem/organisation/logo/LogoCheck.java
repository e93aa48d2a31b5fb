package org.tandem.organisation.logo;

/** What became of a file that somebody sent as a logo: it is one, or there is a reason why not. */
public sealed interface LogoCheck {

    record Accepted(Logo logo) implements LogoCheck {}

    /** The code names a message, e.g. {@code logo.too-large}. */
    record Refused(String code) implements LogoCheck {}
}
