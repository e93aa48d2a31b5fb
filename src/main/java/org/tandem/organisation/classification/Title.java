package org.tandem.organisation.classification;

/** What an area is called in one language; provisional where nobody has checked the wording. */
public record Title(String language, String text, boolean provisional) {}
