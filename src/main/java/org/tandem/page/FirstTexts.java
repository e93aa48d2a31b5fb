package org.tandem.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tandem.screen.HomeAddress;
import org.tandem.shared.Language;
import org.tandem.shared.TelephoneNumber;

/**
 * What Tandem says of itself and of a house until the house has written its own words: filled in with what is known of the house
 * and of this installation. A line that needs what is not known is left out.
 */
@Component
class FirstTexts {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_{}\\[\\]<>#|!~]");

    /** A sentence has a line of its own so that it can be left out; it is no line of the page. */
    private static final String WITHIN_PARAGRAPH = "(?<=\\S)\n(?=[^\\s#>|*0-9-])";

    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, String> installation = new HashMap<>();

    FirstTexts(@Value("${tandem.registrations.kept}") Duration kept, @Value("${tandem.mails.kept:P90D}") Duration mails,
            @Value("${tandem.map.tiles:}") String tiles,
            HomeAddress home) {
        installation.put("days", String.valueOf(kept.toDays()));
        installation.put("mails", String.valueOf(mails.toDays()));
        installation.put("site", home.root());
        if (!tiles.isBlank()) installation.put("tiles", host(tiles));
        else
            installation.put("notiles", "");
    }

    /**
     * @param name of the house in this language
     * @param edition the slug of the edition whose press page is the latest; null where there is none
     */
    String of(PageKind kind, Language language, String name, Particulars particulars, @Nullable String edition) {
        var known = new HashMap<>(installation);
        known.put("house", escaped(name));
        if (!particulars.address().isEmpty()) known.put("address", escaped(particulars.address()));
        if (!particulars.register().isEmpty()) known.put("register", escaped(particulars.register()));
        if (!particulars.email().isEmpty()) known.put("email", particulars.email());
        if (!particulars.phone().isEmpty()) {
            known.put("phone", escaped(particulars.phone()));
            known.put("dialled", TelephoneNumber.dialled(particulars.phone()));
        }
        if (!particulars.canBeReached()) known.put("unreached", "");
        if (edition == null) known.put("nopress", "");
        else
            known.put("press", "/" + language.code() + "/editions/" + edition + "/press");
        return text(kind, language).lines().filter(line -> isKnown(line, known)).map(line -> filled(line, known))
                .collect(Collectors.joining("\n")).strip().replaceAll(WITHIN_PARAGRAPH, " ");
    }

    private String text(PageKind kind, Language language) {
        var name = "pages/" + kind.name().toLowerCase(Locale.ROOT) + "_" + language.code() + ".md";
        return texts.computeIfAbsent(name, it -> {
            try {
                return new ClassPathResource(it).getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean isKnown(String line, Map<String, String> known) {
        return PLACE.matcher(line).results().allMatch(it -> known.containsKey(it.group(1)));
    }

    private static String filled(String line, Map<String, String> known) {
        return PLACE.matcher(line).replaceAll(it -> Matcher.quoteReplacement(known.getOrDefault(it.group(1), "")));
    }

    private static String escaped(String words) {
        return SIGN.matcher(words).replaceAll(it -> Matcher.quoteReplacement("\\" + it.group()));
    }

    private static String host(String tiles) {
        return URI.create(tiles.replaceAll("[{}]", "")).getHost();
    }
}
