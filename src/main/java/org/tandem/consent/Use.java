package org.tandem.consent;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody's picture is used for; and whether her name stands in the credits. Each is agreed to for itself. */
public enum Use {

    FILM, PHOTO, PORTAL, PRESS, NAMING;

    /** Those among them that were ticked; what is no use is left out. */
    static Set<Use> among(Iterable<String> ticked) {
        var names = new java.util.HashSet<String>();
        ticked.forEach(names::add);
        return Stream.of(values()).filter(use -> names.contains(use.name())).collect(Collectors.toUnmodifiableSet());
    }
}
