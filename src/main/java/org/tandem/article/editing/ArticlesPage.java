package org.tandem.article.editing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tandem.article.section.SectionMenu;
import org.tandem.screen.Screen;
import org.tandem.screen.Slice;
import org.tandem.screen.Typed;
import org.tandem.shared.Language;

/** Everything that a house has written, with where it stands, in which languages, and when it goes public. */
public record ArticlesPage(Filter filter, Map<Stand, Integer> counts, Slice<ArticleHead> articles, SectionMenu sections,
        Typed typed) {

    /**
     * What is asked for.
     *
     * @param missing the language that it is not yet checked in
     */
    public record Filter(@Nullable Stand stand, String section, @Nullable Language missing, String search) {

        static Filter of(Map<String, String> query) {
            return new Filter(known(query.get("stand")), query.getOrDefault("section", ""),
                    Language.of(query.getOrDefault("missing", "")).orElse(null), query.getOrDefault("q", "").strip());
        }

        private static @Nullable Stand known(@Nullable String stand) {
            for (var it : Stand.values()) if (it.name().equals(stand)) return it;
            return null;
        }

        public boolean isAny() {
            return stand != null || !section.isEmpty() || missing != null || !search.isEmpty();
        }

        String address() {
            var query = new ArrayList<String>();
            if (stand != null) query.add("stand=" + stand);
            if (!section.isEmpty()) query.add("section=" + encoded(section));
            if (missing != null) query.add("missing=" + missing.code());
            if (!search.isEmpty()) query.add("q=" + encoded(search));
            return "/articles" + (query.isEmpty() ? "" : "?" + String.join("&", query));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(Stand stand) {
        return counts.getOrDefault(stand, 0);
    }

    public @Nullable String next() {
        var address = filter.address();
        return articles.next() == null ? null : address + (address.contains("?") ? "&" : "?") + "after=" + articles.next();
    }

    /** The sections to choose from, those below others set in. */
    public Map<String, String> choices(Screen screen) {
        return choices(sections, screen);
    }

    static Map<String, String> choices(SectionMenu menu, Screen screen) {
        var choices = new LinkedHashMap<String, String>();
        for (var item : menu.items()) choices.put(item.id().toString(), "– ".repeat(item.depth()) + screen.t(item.name()));
        return choices;
    }

    public Map<String, String> languages(Screen screen) {
        var choices = new LinkedHashMap<String, String>();
        for (var language : List.of(Language.values())) choices.put(language.code(), screen.t("article.in." + language.code()));
        return choices;
    }
}
