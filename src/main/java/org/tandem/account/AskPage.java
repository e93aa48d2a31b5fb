package org.tandem.account;

import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Typed;

/** A page that asks for a mail address to send a link to: {@code kind} is {@code register} or {@code forgotten}. */
@NamedInterface("pages")
public record AskPage(String kind, Typed typed, boolean sent) {}
