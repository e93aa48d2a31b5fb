package org.tandem.organisation.identifier;

import java.util.List;

/**
 * A list of organisations that somebody keeps, as org-id.guide knows it. Countries are ISO 3166 codes, several for some lists and none for
 * worldwide ones; a deprecated list should no longer be offered.
 */
public record IdentifierList(String code, String name, String localName, List<String> countries, boolean deprecated) {}
