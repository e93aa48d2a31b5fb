package org.tandem.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.Application;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole program, in a process of its own: one line, exit code 1. */
class RefusedStartTests {

    @TempDir
    Path directory;

    @Test
    void aSecondTandemOnTheSameData() throws Exception {
        var first = HoldingProgram.on(directory);
        try {
            assertThat(refusal("--tandem.data=" + directory))
                    .contains(
                            "Another Tandem (process %d) is running on the data directory %s".formatted(first.pid(), directory));
        } finally {
            first.outputWriter().close();
            assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aTakenPortForThePages() throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertThat(refusal("--tandem.data=" + directory, "--server.port=" + taken.getLocalPort()))
                    .contains("Another program already uses port %d".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aTakenPortForTheDatabase() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(refusal("--tandem.data=" + directory, "--tandem.database.port=" + taken.getLocalPort()))
                    .contains("port %d, which tandem.database.port names".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aDataDirectoryThatCannotBeWritten() throws Exception {
        var file = Files.createFile(directory.resolve("file"));

        assertThat(refusal("--tandem.data=" + file.resolve("data"))).contains("cannot write to its data directory " + file);
    }

    @Test
    void aDatabaseThatDoesNotAnswer() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(refusal("--tandem.data=" + directory,
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/tandem?password=secret".formatted(free)))
                .contains("Nothing answers where the database 127.0.0.1:%d/tandem should be".formatted(free))
                .doesNotContain("secret");
    }

    /** The one line that says why. */
    private static String refusal(String... arguments) throws IOException, InterruptedException {
        var program = Given.process(Application.class, arguments);
        List<String> lines = program.inputReader().readAllLines();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(String.join("\n", lines)).isEqualTo(1);
        assertThat(lines).as("no report of Spring's own").noneMatch(line -> line.contains("APPLICATION FAILED"));
        assertThat(lines).as("no chain of causes").noneMatch(line -> line.contains("Error creating bean"));
        var sentences = lines.stream().filter(line -> line.contains("org.tandem.Start")).toList();
        assertThat(sentences).as(String.join("\n", lines)).hasSize(1);
        assertThat(lines.getLast()).isEqualTo(sentences.getFirst());
        return sentences.getFirst();
    }
}
