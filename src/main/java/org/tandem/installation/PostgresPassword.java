package org.tandem.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of this installation's own PostgreSQL: made once, kept beside the data, readable by its owner alone. */
record PostgresPassword(Path file, String value) {

    static PostgresPassword in(DataDirectory data) throws IOException {
        var file = data.path().resolve("postgres.password");
        if (!Files.exists(file)) {
            if (Files.exists(data.path().resolve("postgres/PG_VERSION"))) {
                throw new CannotStart("The password of the database in %s is missing: put the file %s back from the backup."
                        .formatted(data.path(), file));
            }
            OwnerOnly.write(file, random() + "\n");
        }
        return new PostgresPassword(file, Files.readString(file).strip());
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
