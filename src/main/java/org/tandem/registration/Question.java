package org.tandem.registration;

import java.util.List;
import java.util.Locale;

import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * What a house asks those who register for a gathering.
 *
 * @param options of a choice, one on a line, in the same order in each language; empty otherwise
 */
public record Question(Kind kind, boolean obligatory, Translated words, Translated options) {

    public enum Kind {
        TEXT, CHOICE, YES_NO
    }

    private static final int LONGEST = 2000;

    /** @throws BrokenRule {@code question.without-words}, {@code question.too-few-options} or {@code question.unequal-options} */
    public Question {
        if (words.isEmpty()) throw new BrokenRule("question.without-words");
        if (kind != Kind.CHOICE) options = new Translated(null, null, null);
        else
            expectOptions(options);
    }

    private static void expectOptions(Translated options) {
        var counts = List.of(Language.values()).stream().filter(language -> options.exactly(language) != null)
                .mapToInt(language -> lines(options, language).size()).distinct().toArray();
        if (counts.length > 1) throw new BrokenRule("question.unequal-options");
        if (counts.length == 0 || counts[0] < 2) throw new BrokenRule("question.too-few-options");
    }

    public List<String> options(Language language) {
        return lines(options, language);
    }

    private static List<String> lines(Translated options, Language language) {
        return options.in(language).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Whether it is the same, in more languages at most. */
    boolean isOnlyTranslatedBy(Question other) {
        return kind == other.kind && obligatory == other.obligatory && gains(words, other.words) && gains(options, other.options);
    }

    private static boolean gains(Translated before, Translated after) {
        return List.of(Language.values()).stream()
                .map(language -> new String[]{before.exactly(language), after.exactly(language)})
                .allMatch(it -> it[0] == null || it[0].equals(it[1]));
    }

    /** Whether this can be an answer; none is one where it is not obligatory. */
    boolean takes(String given) {
        if (given.isBlank()) return !obligatory;
        return switch (kind) {
            case TEXT -> given.length() <= LONGEST;
            case CHOICE -> given.matches("[1-9]\\d?") && Integer.parseInt(given) <= options(Language.PL).size();
            case YES_NO -> given.equals("YES") || given.equals("NO");
        };
    }

    /** An answer in words; yes and no are left to the page. */
    public String inWords(String given, Language language) {
        if (kind != Kind.CHOICE) return given;
        var options = options(language);
        var number = Integer.parseInt(given);
        return number <= options.size() ? options.get(number - 1) : String.format(Locale.ROOT, "%d", number);
    }
}
