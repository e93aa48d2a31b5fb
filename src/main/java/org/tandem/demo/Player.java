package org.tandem.demo;

import org.tandem.shared.Actor;
import org.tandem.shared.OrganisationId;

/** An organisation in the story, with the person who acts for it. */
record Player(Actor actor, OrganisationId organisation, String name) {}
