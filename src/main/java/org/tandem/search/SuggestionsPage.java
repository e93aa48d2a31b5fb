package org.tandem.search;

import java.util.List;

import org.springframework.modulith.NamedInterface;

/** What a field offers while somebody types: titles of public things. */
@NamedInterface("pages")
public record SuggestionsPage(List<String> titles) {}
