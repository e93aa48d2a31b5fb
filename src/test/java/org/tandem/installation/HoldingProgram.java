package org.tandem.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Another process that holds a data directory and its database until it is ended, and writes one row. */
class HoldingProgram {

    static final String READY = "holding";

    public static void main(String[] arguments) throws IOException, SQLException {
        try (var data = DataDirectory.open(Path.of(arguments[0])); var postgres = Given.postgres(data)) {
            Given.run(postgres, postgres.owner(), "create table kept as select 'still here' as word");
            System.out.println(READY);
            System.in.read();
        }
    }

    /** Returns once the other process holds the directory. */
    static Process on(Path directory) throws IOException {
        var process = Given.process(HoldingProgram.class, directory.toString());
        var lines = process.inputReader().lines().takeWhile(line -> !line.equals(READY)).toList();
        if (!process.isAlive()) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        return process;
    }
}
