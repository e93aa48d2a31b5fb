package org.tandem.installation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Puts a backup into an empty data directory. */
record Restoring(Path data) {

    /** @throws CannotStart if the place is not empty, or the file is no backup that this Tandem can run */
    void from(Path file) throws IOException {
        refuseFullPlace();
        try (var zip = new ZipFile(file.toFile()); var held = DataDirectory.open(data)) {
            refuseOtherMajor(zip, file);
            // under another name until it is whole, so that no start takes half a database for one
            var unfinished = held.path().resolve("restoring");
            for (var entry : Collections.list(zip.entries())) {
                var target = unfinished.resolve(entry.getName()).normalize();
                if (!target.startsWith(unfinished)) throw new ZipException("it names places outside itself");
                if (entry.isDirectory()) {
                    OwnerOnly.createDirectories(target);
                } else {
                    OwnerOnly.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
                    write(target, zip.getInputStream(entry));
                }
            }
            Files.move(unfinished.resolve(Archive.PASSWORD), data.resolve(Archive.PASSWORD), StandardCopyOption.ATOMIC_MOVE);
            Files.move(unfinished.resolve("postgres"), data.resolve("postgres"), StandardCopyOption.ATOMIC_MOVE);
            var films = unfinished.resolve("films");
            if (Files.exists(films)) Files.move(films, data.resolve("films"), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(unfinished);
        } catch (ZipException | NoSuchFileException e) {
            throw new CannotStart("The file %s is no whole backup (%s): name another.".formatted(file, e.getMessage()), e);
        }
    }

    private void refuseFullPlace() throws IOException {
        if (!Files.isDirectory(data)) return;
        try (var found = Files.list(data)) {
            if (found.anyMatch(path -> !path.getFileName().toString().equals("lock"))) {
                throw new CannotStart(
                        "The directory %s is not empty, and a restore overwrites nothing: move it away, or name another with --tandem.data."
                                .formatted(data));
            }
        }
    }

    private static void refuseOtherMajor(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry("postgres/PG_VERSION");
        if (entry == null || zip.getEntry(Archive.PASSWORD) == null) {
            throw new CannotStart("The file %s is no backup of Tandem: name another.".formatted(file));
        }
        var major = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.US_ASCII).strip();
        if (!major.equals(OwnPostgres.MAJOR)) {
            throw new CannotStart(
                    "The backup %s is of PostgreSQL %s, and this Tandem brings PostgreSQL %s: restore it with the Tandem that wrote it."
                            .formatted(file, major, OwnPostgres.MAJOR));
        }
    }

    private static void write(Path target, InputStream content) throws IOException {
        try (content; var channel = OwnerOnly.create(target)) {
            content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }
}
