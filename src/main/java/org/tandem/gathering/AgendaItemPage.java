package org.tandem.gathering;

import java.util.Map;

import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Typed;

/** The form of one item of an agenda. */
@NamedInterface("pages")
public record AgendaItemPage(GatheringHead head, AgendaItemId item, Map<String, String> partnerships, Typed typed) {}
