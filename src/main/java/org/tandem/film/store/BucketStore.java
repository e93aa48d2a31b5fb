package org.tandem.film.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** One object a film in a bucket that speaks S3; it is sent in parts, and what is asked for of it is passed on as it comes. */
record BucketStore(S3Client client, String bucket) implements FilmStore {

    private static final String FOLDER = "films/";
    /** S3 wants 5 MB at least, and takes 10 000 parts: 2 GB are 128 of these. Only one is in memory at a time. */
    static final int PART = 16 * 1024 * 1024;

    @Override
    public void keep(UUID key, InputStream content, long bytes) throws IOException {
        var name = FOLDER + key;
        try {
            var upload = client.createMultipartUpload(it -> it.bucket(bucket).key(name)).uploadId();
            try {
                var parts = sent(name, upload, content, bytes);
                client.completeMultipartUpload(it -> it.bucket(bucket).key(name).uploadId(upload)
                        .multipartUpload(all -> all.parts(parts)));
            } catch (IOException | SdkException e) {
                client.abortMultipartUpload(it -> it.bucket(bucket).key(name).uploadId(upload));
                throw e;
            }
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    private List<CompletedPart> sent(String name, String upload, InputStream content, long bytes) throws IOException {
        var parts = new ArrayList<CompletedPart>();
        long gone = 0;
        for (var part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
            var body = part;
            var number = parts.size() + 1;
            var tag = client.uploadPart(it -> it.bucket(bucket).key(name).uploadId(upload).partNumber(number),
                    RequestBody.fromBytes(body)).eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
            gone += part.length;
        }
        if (gone != bytes) throw new IOException("%d bytes came instead of %d".formatted(gone, bytes));
        return parts;
    }

    @Override
    public InputStream read(UUID key, long from, long bytes) throws IOException {
        try {
            return new Passing(
                    client.getObject(
                            it -> it.bucket(bucket).key(FOLDER + key).range("bytes=%d-%d".formatted(from, from + bytes - 1))));
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    /** A viewer who seeks elsewhere goes away amid a part: what is left of it is not fetched. */
    private static final class Passing extends FilterInputStream {

        private final ResponseInputStream<GetObjectResponse> part;

        Passing(ResponseInputStream<GetObjectResponse> part) {
            super(part);
            this.part = part;
        }

        @Override
        public void close() {
            part.abort();
        }
    }

    @Override
    public void drop(UUID key) throws IOException {
        try {
            client.deleteObject(it -> it.bucket(bucket).key(FOLDER + key));
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    @Override
    public List<UUID> keys(Instant before) throws IOException {
        try {
            return client.listObjectsV2Paginator(it -> it.bucket(bucket).prefix(FOLDER)).contents().stream()
                    .filter(object -> object.lastModified().isBefore(before)).map(S3Object::key)
                    .map(name -> UUID.fromString(name.substring(FOLDER.length()))).toList();
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }
}
