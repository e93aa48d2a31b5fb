package org.tandem.killed;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tandem.Application;

import static org.awaitility.Awaitility.await;

/** Tandem as it is delivered, without any class of the tests, in a process of its own that can be killed. */
final class OwnProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path directory;
    private final Path log;
    private final int port;
    private final int databasePort;

    private OwnProcess(Process process, Path directory, Path log, int port, int databasePort) {
        this.process = process;
        this.directory = directory;
        this.log = log;
        this.port = port;
        this.databasePort = databasePort;
    }

    /** Returns once it answers. */
    static OwnProcess on(Path directory) throws IOException {
        return on(directory, "400m");
    }

    /** With a heap of at most so much. */
    static OwnProcess on(Path directory, String heap) throws IOException {
        return start(directory, free(), free(), heap);
    }

    /** Once more, on the same data and at the same address. */
    OwnProcess again() throws IOException {
        return start(directory, port, databasePort, "400m");
    }

    private static OwnProcess start(Path directory, int port, int databasePort, String heap) throws IOException {
        var log = Files.createTempFile(directory.getParent(), "tandem", ".log");
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1", "-cp", withoutTests(), Application.class.getName(), "--tandem.data=" + directory,
                "--tandem.database.binaries=" + Path.of("target/test-postgres").toAbsolutePath(), "--server.port=" + port,
                "--tandem.database.port=" + databasePort).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var program = new OwnProcess(process, directory, log, port, databasePort);
        await("a start of Tandem, whose log is " + log).atMost(PATIENCE).pollInterval(Duration.ofMillis(200))
                .until(() -> program.log().contains("Started Application") || !process.isAlive());
        if (!process.isAlive()) throw new IllegalStateException(program.log());
        return program;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** Its database, as the program itself connects to it. */
    JdbcClient database() throws IOException {
        var password = Files.readString(directory.resolve("postgres.password")).strip();
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:%d/tandem".formatted(databasePort), "tandem", password));
    }

    /** The PostgreSQL that serves the data directory. */
    ProcessHandle postgres() throws IOException {
        var pid = Files.readAllLines(directory.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** SIGKILL: nothing of it runs any more, not even a shutdown hook. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
