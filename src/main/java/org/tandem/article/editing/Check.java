package org.tandem.article.editing;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tandem.screen.Screen;
import org.tandem.shared.Language;

/**
 * One thing looked at, in one language.
 *
 * @param key of the message, which these values fill
 * @param why message keys
 * @param address where more can be seen of it, or done
 */
public record Check(Language language, String key, boolean good, List<Object> values, List<String> why,
        @Nullable String address) {

    static Check good(Language language, String key, Object... values) {
        return new Check(language, key, true, List.of(values), List.of(), null);
    }

    static Check bad(Language language, String key, Object... values) {
        return new Check(language, key, false, List.of(values), List.of(), null);
    }

    Check because(List<String> reasons) {
        return new Check(language, key, good, values, reasons, address);
    }

    Check at(String place) {
        return new Check(language, key, good, values, why, place);
    }

    public String said(Screen screen) {
        var sentence = screen.t("article.check." + key, values.toArray());
        var reasons = why.stream().map(it -> screen.t(it)).collect(Collectors.joining(", "));
        return reasons.isEmpty() ? sentence : sentence + ": " + reasons + ".";
    }
}
