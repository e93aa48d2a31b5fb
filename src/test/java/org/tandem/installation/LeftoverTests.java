package org.tandem.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LeftoverTests {

    @TempDir
    Path directory;

    @Test
    void aPostgresLeftByAKilledTandemIsStoppedAndItsDataKept() throws Exception {
        var killed = HoldingProgram.on(directory);
        killed.destroyForcibly();
        assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();
        var orphan = ProcessHandle.of(pid(directory.resolve("postgres"))).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        try (var data = DataDirectory.open(directory); var postgres = Given.postgres(data)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(Given.value(postgres, postgres.owner(), "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void theFileOfAProcessThatIsGoneIsRemoved() throws Exception {
        var gone = Given.process(HoldingProgram.class);
        gone.onExit().get(30, TimeUnit.SECONDS);

        assertThat(cleared(directory, gone.pid())).isTrue();
    }

    @Test
    void theFileOfAProcessThatIsNoPostgresIsRemovedAndTheProcessLives() throws IOException {
        assertThat(cleared(directory, ProcessHandle.current().pid())).isTrue();
    }

    @Test
    void aPostgresOfAnotherDirectoryIsNotTouched(@TempDir Path elsewhere) throws Exception {
        try (var data = DataDirectory.open(elsewhere); var postgres = Given.postgres(data)) {
            var pid = pid(elsewhere.resolve("postgres"));

            new Leftover(withPidFile(directory, pid)).clear();

            assertThat(ProcessHandle.of(pid).orElseThrow().isAlive()).isTrue();
            assertThat(Given.value(postgres, postgres.owner(), "select 1")).isEqualTo("1");
        }
    }

    private static boolean cleared(Path directory, long pid) throws IOException {
        new Leftover(withPidFile(directory, pid)).clear();
        return Files.notExists(directory.resolve("postmaster.pid"));
    }

    private static Path withPidFile(Path directory, long pid) throws IOException {
        Files.writeString(directory.resolve("postmaster.pid"), "%d\n%s\n1700000000\n".formatted(pid, directory));
        return directory;
    }

    private static long pid(Path postgresDirectory) throws IOException {
        return Long.parseLong(Files.readAllLines(postgresDirectory.resolve("postmaster.pid")).getFirst());
    }
}
