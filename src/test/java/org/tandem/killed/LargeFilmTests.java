package org.tandem.killed;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.commons.io.input.BoundedInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A film of a gigabyte comes, after a connection that broke, is stored, plays and seeks, in a process whose heap has 256 MB. */
class LargeFilmTests {

    private static final long BYTES = 1L << 30;
    private static final int PART = 64 << 20;
    private static final int VIEWERS = 4;
    private static final byte[] MARK = "the very end".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path parent;

    @Test
    void aGigabyteIsSentStoredPlayedAndSoughtInWithASmallHeap() throws Exception {
        var source = sparse();
        try (var program = OwnProcess.on(parent.resolve("data"), "256m")) {
            var stage = Stage.set(program.database(), 1, 0);
            var maker = stage.companies().getFirst();
            var film = film(program.database(), stage, maker.email());
            var caller = new Caller(program, maker.email(), Stage.PASSWORD);

            var place = begun(caller, film);
            cutOff(program, caller, place, source);
            var arrived = offset(caller, place);
            assertThat(arrived).as("what came before the break is kept").isBetween(1L, (long) PART - 1);
            for (long at = arrived; at < BYTES; at = part(caller, place, source, at)) assertThat(at).isPositive();
            await("its storing").atMost(Duration.ofMinutes(3)).until(() -> isStored(program.database()));

            seek(caller, film);
            watchedByMany(caller, film);
            assertThat(program.log()).doesNotContain("OutOfMemory", "Z ERROR ");
        }
    }

    /** A film as far as it tells what it is, then nothing for a gigabyte, then a mark. */
    private Path sparse() throws IOException {
        var file = parent.resolve("film.webm");
        try (var film = new RandomAccessFile(file.toFile(), "rw");
                var sample = Objects.requireNonNull(LargeFilmTests.class.getResourceAsStream("/sample/film/film.webm"))) {
            film.write(sample.readNBytes(1 << 16));
            film.setLength(BYTES);
            film.seek(BYTES - MARK.length);
            film.write(MARK);
        }
        return file;
    }

    private static UUID film(JdbcClient database, Stage stage, String email) {
        var film = UUID.randomUUID();
        database.sql("""
                insert into film (id, edition, slug, title_pl, state, begun_at, version) values (?, ?, 'film', 'Film', 'PREPARED', now(), 0)
                """).params(film, stage.edition()).update();
        database.sql("insert into film_maker (id, film, email, since) values (gen_random_uuid(), ?, ?, now())")
                .params(film, email)
                .update();
        return film;
    }

    private static String begun(Caller caller, UUID film) throws IOException, InterruptedException {
        var answer = caller.send(tus(caller.proven("/films/" + film + "/uploads")).header("Upload-Length", String.valueOf(BYTES))
                .POST(BodyPublishers.noBody()), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    /** A third of a part is sent, and then the line is dead. */
    private static void cutOff(OwnProcess program, Caller caller, String place, Path source) throws IOException {
        try (var line = new Socket("127.0.0.1", program.port()); var film = part(source, 0, PART / 3)) {
            var out = line.getOutputStream();
            out.write(("PATCH " + place + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + caller.headers()
                    + "Tus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: "
                    + PART + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            film.transferTo(out);
            out.flush();
        }
    }

    /** Once the program has noticed that the one before is gone. */
    private static long offset(Caller caller, String place) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> {
            var answer = caller.send(tus(caller.to(place)).method("HEAD", BodyPublishers.noBody()), BodyHandlers.discarding());
            return answer.statusCode() >= 300 ? 0 : answer.headers().firstValueAsLong("Upload-Offset").orElse(0);
        }, offset -> offset > 0);
    }

    private static long part(Caller caller, String place, Path source, long at) throws IOException, InterruptedException {
        var bytes = Math.min(PART, BYTES - at);
        try (var content = part(source, at, bytes)) {
            var answer = caller.send(tus(caller.proven(place)).header("Upload-Offset", String.valueOf(at))
                    .header("Content-Type", "application/offset+octet-stream")
                    .method("PATCH", BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> content), bytes)),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
            return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
        }
    }

    private static HttpRequest.Builder tus(HttpRequest.Builder request) {
        return request.header("Tus-Resumable", "1.0.0");
    }

    private static InputStream part(Path source, long from, long bytes) throws IOException {
        var file = java.nio.channels.FileChannel.open(source).position(from);
        return BoundedInputStream.builder().setInputStream(Channels.newInputStream(file)).setMaxCount(bytes).get();
    }

    private static boolean isStored(JdbcClient database) {
        return database.sql("select count(*) from film_file where bytes = ?").param(BYTES).query(Integer.class).single() == 1;
    }

    private static void seek(Caller caller, UUID film) throws IOException, InterruptedException {
        var end = caller.send(caller.to("/films/" + film + "/file").header("Range", "bytes=-" + MARK.length),
                BodyHandlers.ofByteArray());
        assertThat(end.statusCode()).isEqualTo(206);
        assertThat(end.body()).isEqualTo(MARK);
        var middle = caller.send(caller.to("/films/" + film + "/file").header("Range", "bytes=500000000-500000999"),
                BodyHandlers.ofByteArray());
        assertThat(middle.headers().firstValue("Content-Range")).hasValue("bytes 500000000-500000999/" + BYTES);
        assertThat(middle.body()).hasSize(1000);
    }

    private static void watchedByMany(Caller caller, UUID film) throws Exception {
        try (var viewers = Executors.newFixedThreadPool(VIEWERS)) {
            var watched = java.util.stream.IntStream.range(0, VIEWERS).<Future<Long>>mapToObj(_ -> viewers.submit(() -> {
                var whole = caller.send(caller.to("/films/" + film + "/file"), BodyHandlers.ofInputStream());
                try (var content = whole.body()) {
                    return content.transferTo(java.io.OutputStream.nullOutputStream());
                }
            })).toList();
            for (var viewer : watched) assertThat(viewer.get()).isEqualTo(BYTES);
        }
    }
}
