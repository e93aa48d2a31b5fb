package org.tandem.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The two commands an operator needs on a bad day: {@code backup <file>} and {@code restore <file>}. */
public final class Safekeeping {

    private Safekeeping() {}

    /** Whether these are arguments for this class rather than for the program. */
    public static boolean isAsked(String... arguments) {
        return arguments.length > 0 && List.of("backup", "restore").contains(arguments[0]);
    }

    /** @return the exit code: 0 once it is done, 1 after one sentence that says why not */
    public static int run(String... arguments) {
        try {
            System.out.println(act(Arrays.asList(arguments), System.getenv()));
            return 0;
        } catch (CannotStart e) {
            System.err.println(e.sentence());
        } catch (IOException | SQLException e) {
            System.err.printf("The %s failed and left nothing half done in its place (%s: %s).%n", arguments[0],
                    e.getClass().getSimpleName(), e.getMessage());
        }
        return 1;
    }

    static String act(List<String> arguments, Map<String, String> environment) throws IOException, SQLException {
        var files = arguments.stream().skip(1).filter(argument -> !argument.startsWith("--")).toList();
        if (files.size() != 1) throw new CannotStart("Name one file: bin/%s <file>.".formatted(arguments.getFirst()));
        if (!setting(arguments, environment, "spring.datasource.url", "").isBlank()) {
            throw new CannotStart(
                    "This Tandem was given its PostgreSQL by spring.datasource.url: back it up with pg_dump and restore it with pg_restore.");
        }
        var data = Path.of(setting(arguments, environment, "tandem.data", "data")).toAbsolutePath().normalize();
        var file = Path.of(files.getFirst()).toAbsolutePath().normalize();
        if (arguments.getFirst().equals("backup")) {
            new Backup(data).to(file);
            return "Everything in %s is in %s now; it holds the database's password, so keep it where only you can read it."
                    .formatted(data, file);
        }
        new Restoring(data).from(file);
        return "Everything in %s is in %s again: start Tandem.".formatted(file, data);
    }

    private static String setting(List<String> arguments, Map<String, String> environment, String name, String otherwise) {
        return arguments.stream().filter(argument -> argument.startsWith("--" + name + "=")).findFirst()
                .map(argument -> argument.substring(name.length() + 3))
                .orElseGet(() -> environment.getOrDefault(name.replace('.', '_').toUpperCase(java.util.Locale.ROOT), otherwise));
    }
}
