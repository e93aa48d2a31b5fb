package org.tandem.film.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import me.desair.tus.server.TusFileUploadService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Both kinds of store keep a film, give back any part of it, and drop it: a directory, and a server that speaks S3. */
class StoreTests {

    /** More than two parts, and one that is not full. */
    private static final byte[] FILM = new byte[2 * BucketStore.PART + 12_345];

    static {
        new Random(1).nextBytes(FILM);
    }

    @Test
    void aDirectoryKeepsFilms(@TempDir Path directory) throws IOException {
        keepsReadsAndDrops(new DirectoryStore(directory));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whereNothingWasSentYetThereIsNothingToTidy(@TempDir Path directory) throws IOException {
        var place = UploadPlace.in(directory.resolve("uploads"));
        new TusFileUploadService().withStoragePath(place.path().toString()).cleanup();
        assertThat(place.path()).isDirectory();
    }

    @Test
    void aBucketKeepsFilms() throws IOException {
        var server = LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();
        server.start();
        try {
            var settings = new MockEnvironment().withProperty("tandem.films.s3.endpoint", "http://127.0.0.1:" + server.getPort())
                    .withProperty("tandem.films.s3.access-key", "key").withProperty("tandem.films.s3.secret-key", "secret");
            try (var client = StoreConfiguration.client(settings)) {
                client.createBucket(it -> it.bucket("house"));
                keepsReadsAndDrops(new BucketStore(client, "house"));
                assertThat(client.listMultipartUploads(it -> it.bucket("house")).uploads()).as("nothing half done is left")
                        .isEmpty();
            }
        } finally {
            server.shutdown();
        }
    }

    private static void keepsReadsAndDrops(FilmStore store) throws IOException {
        var key = UUID.randomUUID();
        store.keep(key, new ByteArrayInputStream(FILM), FILM.length);
        assertThat(read(store, key, 0, FILM.length)).isEqualTo(FILM);
        assertThat(read(store, key, BucketStore.PART - 5, 10))
                .isEqualTo(Arrays.copyOfRange(FILM, BucketStore.PART - 5, BucketStore.PART + 5));
        assertThat(read(store, key, FILM.length - 1, 1)).containsExactly(FILM[FILM.length - 1]);

        var half = UUID.randomUUID();
        assertThatThrownBy(() -> store.keep(half, new ByteArrayInputStream(FILM), FILM.length + 1L))
                .isInstanceOf(IOException.class);
        assertThat(store.keys(Instant.now().plusSeconds(60))).containsExactly(key);
        assertThat(store.keys(Instant.EPOCH)).isEmpty();

        store.drop(key);
        store.drop(half);
        assertThat(store.keys(Instant.now().plusSeconds(60))).isEmpty();
    }

    private static byte[] read(FilmStore store, UUID key, long from, long bytes) throws IOException {
        try (var part = store.read(key, from, bytes)) {
            return part.readAllBytes();
        }
    }
}
