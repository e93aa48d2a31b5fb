package org.tandem.film.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.tandem.installation.DataDirectory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket where {@code tandem.films.s3.bucket} names one, the directory {@code films} otherwise. */
@Configuration
class StoreConfiguration {

    private static final String S3 = "tandem.films.s3.";

    /** What is not in the data directory may be shared by several nodes: {@code tandem.films.directory}. */
    static Path directory(Environment settings, DataDirectory data) {
        var named = settings.getProperty("tandem.films.directory", "");
        return named.isBlank() ? data.path().resolve("films") : Path.of(named).toAbsolutePath().normalize();
    }

    @Bean
    FilmStore filmStore(Environment settings, DataDirectory data) throws IOException {
        var bucket = settings.getProperty(S3 + "bucket", "");
        if (!bucket.isBlank()) return new BucketStore(client(settings), bucket);
        return new DirectoryStore(Files.createDirectories(directory(settings, data).resolve("stored")));
    }

    /** Files on their way are always on the disk of the node that takes them. */
    @Bean
    UploadPlace uploadPlace(Environment settings, DataDirectory data) throws IOException {
        return UploadPlace.in(directory(settings, data).resolve("uploads"));
    }

    static S3Client client(Environment settings) {
        var builder = S3Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(settings.getProperty(S3 + "region", "us-east-1")))
                .forcePathStyle(settings.getProperty(S3 + "path-style", Boolean.class, true))
                // other servers than Amazon's own do not all know the newer checksums
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.getRequiredProperty(S3 + "access-key"), settings.getRequiredProperty(S3 + "secret-key"))));
        var endpoint = settings.getProperty(S3 + "endpoint", "");
        return (endpoint.isBlank() ? builder : builder.endpointOverride(URI.create(endpoint))).build();
    }
}
