package org.tandem.favourite;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.modulith.NamedInterface;
import org.tandem.search.PublicTitle;

/** The things of one kind in a list. */
@NamedInterface("pages")
public record FavouriteGroup(String kind, List<PublicTitle> things) {

    private static final List<String> ORDER = List.of("ARTICLE", "PARTNERSHIP", "ORGANISATION", "GATHERING", "FILM",
            "PUBLICATION", "PROJECT", "EDITION", "PAGE");

    public String key() {
        return "search.kind.many." + kind;
    }

    /** Kind by kind; within a kind they stay in their order. */
    static List<FavouriteGroup> of(Collection<PublicTitle> things) {
        return things.stream().collect(Collectors.groupingBy(PublicTitle::kind, LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(kind -> new FavouriteGroup(kind.getKey(), kind.getValue()))
                .sorted(Comparator.comparingInt(group -> ORDER.indexOf(group.kind()))).toList();
    }
}
