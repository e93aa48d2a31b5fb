package org.tandem;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** docs/modules.md, written from what Spring Modulith finds in the classes. */
final class ModulesPage {

    private static final Pattern SENTENCE = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    /** Used by nearly all, or by nobody: arrows to and from these would hide the others. */
    private static final Set<String> UNDER_ALL = Set.of("shared", "screen", "audit", "account", "installation", "signal", "demo");

    private final ApplicationModules modules = ApplicationModules.of(Application.class);
    private final Map<String, Set<String>> uses = new TreeMap<>();
    private final Map<String, Set<String>> hears = new TreeMap<>();

    ModulesPage() {
        for (var module : modules) {
            uses.put(name(module), names(module, DependencyType.allBut(DependencyType.EVENT_LISTENER)));
            hears.put(name(module), names(module, Stream.of(DependencyType.EVENT_LISTENER)));
        }
    }

    String text() {
        return """
                # The modules

                Each is a direct child of `org.tandem`, and uses only those that its `package-info` names; the build fails otherwise.
                This page is written from the classes by `ModulesPage` and compared in the build: after a change of the graph, copy
                `target/modules.md` over it.

                Below everything, and so not drawn: %s.
                `demo` plays its stories through the others and is not drawn either. An arrow reads "uses"; one that follows from two
                others is left out. A dotted arrow reads "hears of by events", and uses its ids besides.

                ```mermaid
                flowchart LR
                %s```

                %s""".formatted(drawnNowhere(), graph(), table());
    }

    private static String drawnNowhere() {
        return Stream.of("shared", "screen", "audit", "account", "installation", "signal").map("`%s`"::formatted)
                .collect(Collectors.joining(", "));
    }

    private String graph() {
        var lines = new TreeSet<String>();
        uses.forEach((module, used) -> used.stream()
                .filter(it -> isDrawn(module, it) && !follows(module, it) && !hears.getOrDefault(module, Set.of()).contains(it))
                .forEach(it -> lines.add("    %s --> %s\n".formatted(module, it))));
        hears.forEach((module, heard) -> heard.stream().filter(it -> isDrawn(module, it))
                .forEach(it -> lines.add("    %s -.-> %s\n".formatted(module, it))));
        return String.join("", lines);
    }

    private static boolean isDrawn(String one, String other) {
        return !UNDER_ALL.contains(one) && !UNDER_ALL.contains(other);
    }

    private boolean follows(String module, String used) {
        return uses.getOrDefault(module, Set.of()).stream().filter(between -> !between.equals(used))
                .anyMatch(between -> reaches(between, used));
    }

    private boolean reaches(String from, String to) {
        return uses.getOrDefault(from, Set.of()).stream().anyMatch(next -> next.equals(to) || reaches(next, to));
    }

    private String table() {
        var rows = new StringBuilder("| module | what it is for | uses | hears of |\n| --- | --- | --- | --- |\n");
        uses.forEach((module, used) -> rows.append("| `%s` | %s | %s | %s |\n".formatted(module, sentence(module),
                String.join(", ", used), String.join(", ", hears.getOrDefault(module, Set.of())))));
        return rows.toString();
    }

    private static String sentence(String module) {
        var text = Sources.text(Path.of("src/main/java/org/tandem").resolve(module).resolve("package-info.java"));
        return SENTENCE.matcher(text).results().map(it -> it.group(1)).findFirst().orElseThrow()
                .replaceAll("\\s*\\R\\s*\\*?\\s*", " ").strip();
    }

    private Set<String> names(ApplicationModule module, Stream<DependencyType> types) {
        var wanted = types.collect(Collectors.toSet());
        return module.getDirectDependencies(modules).stream().filter(it -> wanted.contains(it.getDependencyType()))
                .map(ApplicationModuleDependency::getTargetModule).map(ModulesPage::name)
                .filter(it -> !it.equals(name(module))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
