package org.tandem.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The names that a place of Poland has in German and English besides its own: who types one of them means all. */
final class OtherNames {

    private static final String FILE = "/data/towns/town-names.csv";
    private static final Map<String, List<String>> NAMES = read();

    private OtherNames() {}

    /** The other names of a place, whichever way its name is inflected; none for what is no place that we know. */
    static Set<String> of(String typed) {
        var others = new LinkedHashSet<String>();
        var keys = keys(typed);
        keys.stream().map(NAMES::get).filter(Objects::nonNull).forEach(others::addAll);
        others.removeIf(name -> keys.contains(String.join(" ", Wording.plain(name))));
        return others;
    }

    /** As it stands, and without its Polish ending where it is one word. */
    private static Set<String> keys(String name) {
        var keys = new LinkedHashSet<String>();
        keys.add(String.join(" ", Wording.plain(name)));
        keys.add(String.join(" ", Wording.plain(name.replaceAll("(?i)([aou])e", "$1"))));
        if (!name.contains(" ") && !name.contains("-"))
            Forms.of(name).forEach(form -> keys.addAll(Wording.of(Wording.NAMES, form)));
        return keys;
    }

    private static Map<String, List<String>> read() {
        var names = new HashMap<String, List<String>>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(
                new InputStreamReader(Objects.requireNonNull(OtherNames.class.getResourceAsStream(FILE)),
                        StandardCharsets.UTF_8))) {
            csv.forEach(town -> {
                var known = List.copyOf(new LinkedHashSet<>(all(town)));
                known.forEach(name -> keys(name).forEach(key -> names.putIfAbsent(key, known)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static List<String> all(NamedCsvRecord town) {
        return Stream.of("pl", "de", "en").map(town::getField).flatMap(names -> Stream.of(names.split("/")))
                .filter(name -> !name.isBlank()).toList();
    }
}
