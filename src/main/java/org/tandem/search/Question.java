package org.tandem.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.shared.Language;

/**
 * What somebody asks: some words, and by what the answer is narrowed. Whatever is typed are words; more than can be looked for is
 * cut, and {@code cut} says so.
 */
@NamedInterface("pages")
public record Question(String typed, List<String> words, Map<Facet, String> chosen, Language language, boolean cut) {

    static final int LONGEST = 200;
    static final int MOST_WORDS = 12;
    private static final int LONGEST_VALUE = 80;

    static Question of(Language language, @Nullable String typed, Map<String, String> parameters) {
        var said = typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        var short_ = said.length() <= LONGEST ? said : cutBetweenWords(said);
        var words = Arrays.stream(short_.split(" ")).filter(word -> !Wording.plain(word).isEmpty()).toList();
        var some = words.size() <= MOST_WORDS ? words : words.subList(0, MOST_WORDS);
        var chosen = new EnumMap<Facet, String>(Facet.class);
        for (var facet : Facet.values()) {
            var value = parameters.get(facet.parameter());
            if (value != null && !value.isBlank() && value.length() <= LONGEST_VALUE) chosen.put(facet, value);
        }
        return new Question(short_, List.copyOf(some), Map.copyOf(chosen), language,
                short_.length() < said.length() || some.size() < words.size());
    }

    private static String cutBetweenWords(String said) {
        int end = said.lastIndexOf(' ', LONGEST);
        var cut = said.substring(0, end > 0 ? end : LONGEST);
        return Character.isHighSurrogate(cut.charAt(cut.length() - 1)) ? cut.substring(0, cut.length() - 1) : cut;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Something was typed, and nothing of it is a word. */
    public boolean isOnlySigns() {
        return words.isEmpty() && !typed.isEmpty();
    }

    public String address() {
        return addressOf(typed, chosen);
    }

    /** The same words, narrowed by nothing. */
    public String addressEverywhere() {
        return addressOf(typed, Map.of());
    }

    public String addressWith(Facet facet, String value) {
        var more = new EnumMap<Facet, String>(Facet.class);
        more.putAll(chosen);
        more.put(facet, value);
        return addressOf(typed, more);
    }

    public String addressWithout(Facet facet) {
        var fewer = new EnumMap<Facet, String>(Facet.class);
        fewer.putAll(chosen);
        fewer.remove(facet);
        return addressOf(typed, fewer);
    }

    private String addressOf(String words, Map<Facet, String> narrowed) {
        var address = new StringBuilder("/" + language.code() + "/search?q=" + encoded(words));
        for (var facet : Facet.values())
            if (narrowed.containsKey(facet))
                address.append('&').append(facet.parameter()).append('=').append(encoded(narrowed.get(facet)));
        return address.toString();
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
