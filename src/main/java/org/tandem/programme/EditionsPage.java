package org.tandem.programme;

import java.util.List;

/** The editions of a house. */
public record EditionsPage(List<EditionPage.Listed> editions) {}
