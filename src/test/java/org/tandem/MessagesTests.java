package org.tandem;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything Tandem says is said in each of its languages. */
class MessagesTests {

    private static final String KEY = "\"([a-z0-9-]+(?:\\.[A-Za-z0-9_-]+)+)\"";
    private static final Pattern IN_TEMPLATES = Pattern.compile("(?:\\bt\\(\\s*|\\bkey\\s*=\\s*)" + KEY + "(?!\\s*\\+)");
    private static final Pattern IN_CODE = Pattern.compile("(?:BrokenRule\\(\\s*|message\\s*=\\s*|Flash\\.done\\(\\w+,\\s*"
            + "|Flash\\.undoable\\(\\w+,[^;]*?,\\s*|\\bt\\(\\s*)" + KEY + "(?!\\s*\\+)");

    static Map<Language, Map<String, String>> texts = Map.of();
    static Map<String, String> polish = Map.of();

    @BeforeAll
    static void read() {
        polish = of(Language.PL);
        texts = Map.of(Language.PL, polish, Language.DE, of(Language.DE), Language.EN, of(Language.EN));
    }

    @Test
    void everyTextIsThereInEachLanguage() {
        var keys = texts.values().stream().flatMap(it -> it.keySet().stream()).collect(Collectors.toSet());
        texts.forEach((language, known) -> assertThat(keys).as("missing in " + language)
                .allSatisfy(key -> assertThat(known).containsKey(key)));
    }

    @Test
    void everyTextCanBeFilledIn() {
        eachText((language, text) -> assertThat(new MessageFormat(text, language.locale())).isNotNull());
    }

    @Test
    void polishCountsInFourForms() {
        polish.forEach((key, text) -> plurals(text).stream().map(plural -> selectors(text, plural))
                .filter(forms -> forms.contains("one") || forms.contains("few") || forms.contains("many"))
                .forEach(forms -> assertThat(forms).as(key).contains("one", "few", "many", "other")));
    }

    @Test
    void everyTextAskedForExists() {
        var asked = new LinkedHashSet<String>();
        Sources.ending(Sources.MAIN, ".jte").forEach(file -> keys(IN_TEMPLATES, Sources.text(file), asked::add));
        Sources.ending(Sources.MAIN, ".java").forEach(file -> keys(IN_CODE, Sources.text(file), asked::add));
        var spoken = polish.keySet().stream().map(MessagesTests::family).collect(Collectors.toSet());
        // a family none of whose texts is written yet has no page yet that could say them
        assertThat(asked).isNotEmpty().filteredOn(key -> spoken.contains(family(key)))
                .allSatisfy(key -> assertThat(polish).containsKey(key));
    }

    private static String family(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static void keys(Pattern pattern, String text, Consumer<String> found) {
        pattern.matcher(text).results().map(match -> match.group(1)).forEach(found);
    }

    private static void eachText(java.util.function.BiConsumer<Language, String> check) {
        texts.forEach(
                (language, known) -> known.forEach((key, text) -> assertThat(key).satisfies(_ -> check.accept(language, text))));
    }

    private static Set<Integer> plurals(String text) {
        var pattern = new MessagePattern(text);
        var found = new LinkedHashSet<Integer>();
        for (int part = 0; part < pattern.countParts(); part++) {
            if (pattern.getPart(part).getType() == MessagePattern.Part.Type.ARG_START
                    && pattern.getPart(part).getArgType() == MessagePattern.ArgType.PLURAL) {
                found.add(part);
            }
        }
        return found;
    }

    private static Set<String> selectors(String text, int start) {
        var pattern = new MessagePattern(text);
        var found = new LinkedHashSet<String>();
        for (int part = start + 1; part < pattern.getLimitPartIndex(start); part++) {
            var type = pattern.getPart(part).getType();
            if (type == MessagePattern.Part.Type.ARG_SELECTOR) found.add(pattern.getSubstring(pattern.getPart(part)));
            if (type == MessagePattern.Part.Type.MSG_START) part = pattern.getLimitPartIndex(part);
        }
        return found;
    }

    private static Map<String, String> of(Language language) {
        var all = new TreeMap<String, String>();
        for (var file : Sources.ending(Sources.MAIN.resolve("resources/messages"), "_" + language.code() + ".properties")) {
            var properties = new Properties();
            try {
                properties.load(new StringReader(Sources.text(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, text) -> all.put((String) key, (String) text));
        }
        return all;
    }
}
