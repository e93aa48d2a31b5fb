package org.tandem.installation;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A backup's file: it appears under its name whole or not at all, and only its owner may read it. */
final class Archive implements AutoCloseable {

    static final String PASSWORD = "postgres.password";
    private static final String CONTROL = "postgres/global/pg_control";
    /** Belong to the running server, or are made anew by every start. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label");
    private static final Set<String> ONLY_AS_DIRECTORY = Set.of("pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp", "pg_subtrans", "pgsql_tmp");

    private final Path file;
    private final Path unfinished;
    private final FileChannel channel;
    private final ZipOutputStream zip;

    private Archive(Path file, Path unfinished, FileChannel channel) {
        this.file = file;
        this.unfinished = unfinished;
        this.channel = channel;
        zip = new ZipOutputStream(Channels.newOutputStream(channel));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    static Archive begin(Path file) throws IOException {
        if (Files.exists(file)) throw new CannotStart("The file %s exists: name another.".formatted(file));
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        return new Archive(file, unfinished, OwnerOnly.create(unfinished));
    }

    /** @param standing nobody writes meanwhile, so that the write-ahead log is copied like any other file */
    void addAll(Path data, boolean standing) throws IOException {
        add(PASSWORD, Files.readString(data.resolve(PASSWORD)));
        for (var path : paths(data.resolve("postgres"))) {
            var name = data.relativize(path).toString().replace('\\', '/');
            if (Files.isDirectory(path)) {
                // not what a slot or a notification keeps there: its directory without its file would stop the start
                if (ONLY_AS_DIRECTORY.stream().anyMatch(kept -> name.contains("/" + kept + "/"))) continue;
                zip.putNextEntry(new ZipEntry(name + "/"));
                zip.closeEntry();
            } else if (!name.equals(CONTROL) && isKept(name, standing)) {
                add(name, path);
            }
        }
        // the last of all: recovery starts from what it says
        add(CONTROL, data.resolve(CONTROL));
    }

    /** Films stand beside the database; they are packed already, and never change. */
    void addFilms(Path data) throws IOException {
        var stored = data.resolve("films/stored");
        if (!Files.isDirectory(stored)) return;
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (var path : paths(stored)) {
            if (Files.isRegularFile(path) && !path.toString().endsWith(".unfinished"))
                add("films/stored/" + path.getFileName(), path);
        }
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void addSegments(Path log, String first, String last) throws IOException {
        for (var segment : paths(log)) {
            var name = segment.getFileName().toString();
            if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                add("postgres/pg_wal/" + name, segment);
            }
        }
    }

    void add(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void add(String name, Path path) throws IOException {
        try (var content = Files.newInputStream(path)) {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
            zip.closeEntry();
        } catch (NoSuchFileException droppedMeanwhile) {
            // the write-ahead log tells of it
            return;
        }
    }

    /** On the disk, then under its name. */
    void finish() throws IOException {
        zip.finish();
        channel.force(true);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }

    private static boolean isKept(String name, boolean standing) {
        var parts = List.of(name.split("/"));
        if (LEFT_OUT.contains(parts.getLast()) || parts.getLast().startsWith("pgsql_tmp")) return false;
        return parts.stream().noneMatch(ONLY_AS_DIRECTORY::contains) && (standing || !parts.contains("pg_wal"));
    }

    private static List<Path> paths(Path root) throws IOException {
        // a directory may vanish under the walk only with its database, which Tandem never drops
        try (var found = Files.walk(root)) {
            return found.toList();
        }
    }
}
