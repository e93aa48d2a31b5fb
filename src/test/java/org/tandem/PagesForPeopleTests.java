package org.tandem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/ says of the program, held against the program. */
class PagesForPeopleTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+(?:\\.[a-z-]+)+)` \\| [^|]+ \\| ([^|]+) \\|$");

    @Test
    void theTableOfActsNamesEachActWithItsPhases() {
        var section = section("docs/concepts.md", "## Acts and their phases");
        var written = new TreeMap<String, Set<String>>();
        ROW.matcher(section).results().forEach(row -> written.put(row.group(1), phases(row.group(2))));

        assertThat(written).containsExactlyInAnyOrderEntriesOf(Map.copyOf(Acts.byName()));
    }

    @Test
    void everyActHasItsWordsInTheTrail() {
        for (var language : Language.values()) {
            var texts = Sources.text(Sources.MAIN.resolve("resources/messages/report_" + language.code() + ".properties"));
            var said = said(texts, "report.act.");
            assertThat(said).as(language.name()).containsExactlyInAnyOrderElementsOf(Acts.byName().keySet());
            assertThat(said(texts, "report.acts-on.")).as(language.name())
                    .containsExactlyInAnyOrderElementsOf(
                            said.stream().map(act -> act.replaceFirst("\\..*", "")).distinct().toList());
        }
    }

    private static List<String> said(String texts, String beginning) {
        return texts.lines().filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length(), line.indexOf('='))).toList();
    }

    @Test
    void everyStateIsNamed() throws ClassNotFoundException {
        var section = section("docs/concepts.md", "## States");
        for (var file : Sources.ending(Path.of("target/classes/org/tandem"), "$State.class")) {
            var name = Path.of("target/classes").relativize(file).toString().replace(".class", "").replace('/', '.');
            if (name.startsWith("org.tandem.screen.")) continue;
            for (var state : Class.forName(name).getEnumConstants())
                assertThat(section.toLowerCase(Locale.ROOT)).as(name)
                        .contains("*" + state.toString().toLowerCase(Locale.ROOT).replace('_', ' ') + "*");
        }
    }

    @Test
    void thePageOfModulesIsAsTheClassesAre() throws IOException {
        var text = new ModulesPage().text();
        Files.writeString(Path.of("target/modules.md"), text);

        assertThat(Sources.text(Path.of("docs/modules.md"))).as("copy target/modules.md over it").isEqualTo(text);
    }

    private static Set<String> phases(String cell) {
        return cell.strip().equals("any time") ? Set.of() : new TreeSet<>(List.of(cell.strip().split(", ")));
    }

    private static String section(String page, String heading) {
        var text = Sources.text(Path.of(page));
        var start = text.indexOf("\n" + heading + "\n");
        assertThat(start).as(page + " has " + heading).isNotNegative();
        var end = text.indexOf("\n## ", start + heading.length());
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }
}
