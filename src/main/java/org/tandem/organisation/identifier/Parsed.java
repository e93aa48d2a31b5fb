package org.tandem.organisation.identifier;

/** What became of an identifier that somebody typed: it is valid, or there is a reason why not. */
public sealed interface Parsed {

    record Valid(Identifier identifier) implements Parsed {}

    /** The code names a message, e.g. {@code identifier.nip.check-digit}. */
    record Invalid(String code) implements Parsed {}
}
