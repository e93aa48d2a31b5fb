package org.tandem.search;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import morfologik.fsa.FSA;
import morfologik.stemming.Dictionary;
import morfologik.stemming.polish.PolishStemmer;

/** The Polish words that somebody may mean who types without marks and capitals: {@code lodzi} is łodzi, or Łodzi. */
final class Forms {

    private static final Dictionary DICTIONARY = new PolishStemmer().getDictionary();
    private static final FSA WORDS = DICTIONARY.fsa;
    private static final Locale POLISH = Locale.of("pl");
    private static final int MOST = 12;
    private static final int LONGEST = 40;
    private static final int NOWHERE = -1;

    private static final Map<Character, String> MARKED = Map.of('a', "aą", 'c', "cć", 'e', "eę", 'l', "lł", 'n', "nń", 'o', "oó",
            's', "sś", 'z', "zźż");

    private final String typed;
    private final Set<String> found = new LinkedHashSet<>();

    private Forms(String typed) {
        this.typed = typed;
    }

    /** What was typed is always among them. */
    static Set<String> of(String word) {
        var forms = new Forms(word.toLowerCase(POLISH));
        forms.found.add(forms.typed);
        if (forms.typed.length() <= LONGEST) forms.follow(WORDS.getRootNode(), new StringBuilder());
        return forms.found;
    }

    /** Walks through the dictionary's letters only where they lead to words. */
    private void follow(int node, StringBuilder soFar) {
        int at = soFar.length();
        if (found.size() > MOST) return;
        if (at == typed.length()) {
            if (WORDS.getArc(node, DICTIONARY.metadata.getSeparator()) != 0) found.add(soFar.toString());
            return;
        }
        for (var letter : letters(typed.charAt(at), at == 0).toCharArray()) {
            int next = step(node, letter);
            if (next == NOWHERE) continue;
            follow(next, soFar.append(letter));
            soFar.setLength(at);
        }
    }

    private static String letters(char letter, boolean first) {
        var marked = MARKED.getOrDefault(letter, String.valueOf(letter));
        return first ? marked + marked.toUpperCase(POLISH) : marked;
    }

    private static int step(int from, char letter) {
        int node = from;
        for (var part : String.valueOf(letter).getBytes(StandardCharsets.UTF_8)) {
            int arc = WORDS.getArc(node, part);
            if (arc == 0 || WORDS.isArcTerminal(arc)) return NOWHERE;
            node = WORDS.getEndNode(arc);
        }
        return node;
    }
}
