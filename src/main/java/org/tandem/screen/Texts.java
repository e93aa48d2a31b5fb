package org.tandem.screen;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.MessageFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.tandem.shared.Language;

/**
 * Every word that Tandem says, by key, in each language: the files {@code messages/<module>_<language>.properties} in ICU's
 * message format, which knows that Polish has four plural forms.
 */
@Component
public class Texts {

    /** The words of one language, each format parsed at its first use. */
    private record Words(Map<String, String> patterns, Map<String, MessageFormat> formats) {}

    private final Words pl = new Words(load(Language.PL), new ConcurrentHashMap<>());
    private final Words de = new Words(load(Language.DE), new ConcurrentHashMap<>());
    private final Words en = new Words(load(Language.EN), new ConcurrentHashMap<>());

    /**
     * @param values fill {0}, {1} …
     * @throws IllegalArgumentException for a key that no file holds: the build's guard finds it before a person does
     */
    public String in(Language language, String key, Object... values) {
        var pattern = pattern(language, key);
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) return pattern;
        var format = words(language).formats().computeIfAbsent(key, _ -> new MessageFormat(pattern, language.locale()));
        return ((MessageFormat) format.clone()).format(values);
    }

    public boolean has(Language language, String key) {
        return words(language).patterns().containsKey(key);
    }

    /** All keys that begin so. */
    public List<String> keys(String beginning) {
        return pl.patterns().keySet().stream().filter(key -> key.startsWith(beginning)).toList();
    }

    private Words words(Language language) {
        return switch (language) {
            case PL -> pl;
            case DE -> de;
            case EN -> en;
        };
    }

    private String pattern(Language language, String key) {
        var pattern = words(language).patterns().get(key);
        if (pattern == null) throw new IllegalArgumentException("No text for " + key + " in " + language);
        return pattern;
    }

    private static Map<String, String> load(Language language) {
        var texts = new ConcurrentHashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.code() + ".properties")) {
                read(file).forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
