package org.tandem.installation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a killed Tandem left behind: its PostgreSQL still running, or that one's process file. */
class Leftover {

    private static final Logger log = LoggerFactory.getLogger(Leftover.class);
    private static final int PATIENCE_SECONDS = 60;

    private final Path directory;
    private final Path pidFile;

    Leftover(Path postgresDirectory) {
        directory = postgresDirectory;
        pidFile = postgresDirectory.resolve("postmaster.pid");
    }

    /** Only to be called while holding the lock of the data directory: otherwise the server may be somebody's. */
    void clear() throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var process = process();
        if (process.isPresent() && serves(process.get())) {
            stop(process.get());
        } else if (process.isEmpty() || isSomethingElse(process.get())) {
            Files.deleteIfExists(pidFile);
        }
        // a process we may not look at is left to PostgreSQL's own check of the file
    }

    private Optional<ProcessHandle> process() throws IOException {
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    private boolean serves(ProcessHandle process) throws IOException {
        if (!isPostgres(process)) {
            return false;
        }
        var workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (Files.isDirectory(workingDirectory)) {
            // PostgreSQL works inside its data directory: true even if that was renamed meanwhile
            return Files.isSameFile(workingDirectory, directory);
        }
        return process.info().arguments().map(Arrays::asList).map(this::namesDirectory).orElseGet(this::pidFileNamesDirectory);
    }

    private boolean isSomethingElse(ProcessHandle process) throws IOException {
        return process.info().command().isPresent() && !(isPostgres(process) && pidFileNamesDirectory());
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(File::new).map(File::getName)
                .filter(name -> name.equals("postgres") || name.equalsIgnoreCase("postgres.exe")).isPresent();
    }

    private boolean namesDirectory(List<String> arguments) {
        return arguments.contains(directory.toString());
    }

    private boolean pidFileNamesDirectory() {
        try {
            var lines = Files.readAllLines(pidFile);
            return lines.size() > 1 && Path.of(lines.get(1)).equals(directory);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private void stop(ProcessHandle postgres) throws IOException {
        log.warn("Stopping the PostgreSQL (process {}) that an earlier Tandem left running on {}", postgres.pid(), directory);
        askToStop(postgres);
        try {
            postgres.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stillRunning(postgres, e);
        } catch (ExecutionException | TimeoutException e) {
            throw stillRunning(postgres, e);
        }
    }

    private static void askToStop(ProcessHandle postgres) throws IOException {
        if (File.separatorChar == '\\') {
            postgres.destroy();
            return;
        }
        // Java can only send SIGTERM, on which PostgreSQL waits for its clients; SIGINT is its fast shutdown
        new ProcessBuilder("/bin/sh", "-c", "kill -INT " + postgres.pid()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private CannotStart stillRunning(ProcessHandle postgres, Exception cause) {
        return new CannotStart(
                "A PostgreSQL (process %d) left by an earlier Tandem does not stop working on %s: end it, then start Tandem again."
                        .formatted(postgres.pid(), directory),
                cause);
    }
}
