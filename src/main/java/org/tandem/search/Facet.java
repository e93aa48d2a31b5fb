package org.tandem.search;

import java.util.Locale;

import org.springframework.modulith.NamedInterface;

/** By what an answer can be narrowed; its name in small letters is the address's parameter. */
@NamedInterface("pages")
public enum Facet {

    KIND, EDITION, AREA, LANGUAGE, YEAR;

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "search.facet." + name();
    }
}
