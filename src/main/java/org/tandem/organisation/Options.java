package org.tandem.organisation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Screen;

/** The values of an enum as a form offers them, with their words. */
@NamedInterface("pages")
public final class Options {

    private Options() {}

    /** As in message keys: {@code public-institution}. */
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of one value, e.g. {@code organisation.kind.ngo}. */
    public static String word(Screen screen, String prefix, Enum<?> value) {
        return screen.t(prefix + "." + code(value));
    }

    public static Map<String, String> of(Screen screen, String prefix, Enum<?>... values) {
        var options = new LinkedHashMap<String, String>();
        for (var value : values) options.put(value.name(), word(screen, prefix, value));
        return options;
    }

    /** With one above the others that says nothing. */
    public static Map<String, String> orNone(Screen screen, String prefix, Enum<?>... values) {
        var options = new LinkedHashMap<String, String>();
        options.put("", screen.t("organisation.none"));
        options.putAll(of(screen, prefix, values));
        return options;
    }
}
