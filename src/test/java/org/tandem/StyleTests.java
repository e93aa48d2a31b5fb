package org.tandem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the compiler does not hold of the house style. */
class StyleTests {

    private static final Path ALL = Path.of("src");
    private static final int LONGEST = 300;
    private static final Set<String> MAY_BE_LONGER = Set.of("toastui-editor.min.js", "toastui-editor.css",
            "toastui-editor-dark.css");
    /** Its tables came before its rooms: the agreement between an agreed negotiation and the partnership. */
    private static final Set<String> TABLES_FIRST = Set.of("agreement");
    /** Put together, so that this file does not find itself. */
    private static final Pattern UNFINISHED = Pattern
            .compile("\\b(TO" + "DO|FIX" + "ME)\\b|@Dis" + "abled\\b|Thread\\.sl" + "eep\\(");
    private static final Pattern STREAMED = Pattern.compile("\\.query\\(\\s*[\\w.]+\\.class\\s*\\)\\s*\\.stream\\(\\)");
    private static final Pattern INLINE = Pattern
            .compile(
                    "(?i)\\sstyle\\s*=\\s*[\"']|\\son[a-z]+\\s*=\\s*[\"']|<style\\b|<script(?![^>]*\\s(src=|type=\"application/ld))[^>]*>");

    @Test
    void aFileCanBeReadInOneGo() {
        assertThat(Sources.ending(ALL, ".java", ".jte", ".css", ".js"))
                .filteredOn(file -> !MAY_BE_LONGER.contains(file.getFileName().toString()))
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(Sources.text(file).lines().count()).as(file.toString()).isLessThanOrEqualTo(LONGEST));
    }

    /** A result that is streamed keeps its connection until somebody closes it: ten pages later there is none left. */
    @Test
    void whatIsReadIsReadAsAList() {
        assertThat(Sources.finds(Sources.ending(Sources.MAIN, ".java"), STREAMED)).isEmpty();
    }

    @Test
    void nothingIsLeftForLaterAndNoTestWaitsOrIsSkipped() {
        assertThat(Sources.finds(Sources.ending(ALL, ".java", ".jte", ".css", ".js", ".sql", ".properties", ".yaml"), UNFINISHED))
                .isEmpty();
    }

    @Test
    void templatesCarryNeitherStyleNorScript() {
        assertThat(Sources.finds(Sources.ending(Sources.MAIN, ".jte"), INLINE)).isEmpty();
    }

    @Test
    void everyFolderOfMigrationsIsAModuleInItsPlaceInTheOrder() throws IOException {
        var order = Sources.text(Sources.MAIN.resolve("java/org/tandem/installation/ModuleMigrations.java"));
        assertThat(folders("resources/db/migration")).contains("__root").allSatisfy(folder -> {
            assertThat(order).contains(folder.equals("__root") ? "ROOT" : '"' + folder + '"');
            assertThat(modules().contains(folder) || TABLES_FIRST.contains(folder)).as(folder + " is a module").isTrue();
        });
    }

    private static List<String> modules() throws IOException {
        return Stream.concat(Stream.of("__root"), folders("java/org/tandem").stream()).toList();
    }

    private static List<String> folders(String below) throws IOException {
        try (var found = Files.list(Sources.MAIN.resolve(below))) {
            return found.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).toList();
        }
    }
}
