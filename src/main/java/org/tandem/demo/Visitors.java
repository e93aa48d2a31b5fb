package org.tandem.demo;

import org.tandem.shared.Actor;

/**
 * Those whom the visitor of the demo can be, beside the coordinator: who owns a company, her colleague without a signature, who
 * owns a social organisation, the expert, one who belongs to nobody yet, and the editor of both houses.
 */
record Visitors(Actor company, Actor member, Actor social, Actor expert, Actor newcomer, Actor editor) {}
