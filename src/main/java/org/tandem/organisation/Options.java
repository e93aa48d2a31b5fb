package org.tandem.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.identifier.Identifier;
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

    /** The registers that most organisations here are in. */
    public static Map<String, String> registers(Screen screen) {
        var options = new LinkedHashMap<String, String>();
        for (var scheme : List.of(Identifier.KRS, Identifier.NIP, Identifier.REGON, Identifier.LEI))
            options.put(scheme, screen.t("organisation.register." + scheme));
        return options;
    }

    /** A register by the name that people know it by, else by its code. */
    public static String register(Screen screen, String scheme) {
        return registers(screen).getOrDefault(scheme, scheme);
    }
}
