package org.tandem.press;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.credit.ShownCredits;

/**
 * All that the press page shows, as one archive that is written while it is sent: one picture after the other is read and forgotten, so
 * that it takes no more memory than the largest of them.
 */
@Component
class PressArchive {

    static final String WORDS = "press.txt";

    private final PhotoFiles photos;
    private final ShownCredits credits;
    private final JdbcClient jdbc;

    PressArchive(PhotoFiles photos, ShownCredits credits, JdbcClient jdbc) {
        this.photos = photos;
        this.credits = credits;
        this.jdbc = jdbc;
    }

    void write(PressPage page, String words, OutputStream to) throws IOException {
        try (var archive = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            // pictures are packed already
            archive.setLevel(Deflater.BEST_SPEED);
            add(archive, WORDS, words.getBytes(StandardCharsets.UTF_8));
            for (var logo : page.logos()) {
                var picture = logo.credit() == null ? house(page) : credits.logo(logo.credit(), logo.ground());
                if (picture.isPresent()) add(archive, logo.file(), picture.get());
            }
            for (var photo : page.photos()) {
                // one that was taken away since the page was read is left out
                var picture = photos.picture(photo.id());
                if (picture.isPresent()) add(archive, photo.file(), picture.get());
            }
        }
    }

    private Optional<byte[]> house(PressPage page) {
        return jdbc.sql("select bytes from house_logo where house = ?").param(page.head().house().id().value())
                .query(byte[].class).optional();
    }

    private static void add(ZipOutputStream archive, String file, byte[] content) throws IOException {
        archive.putNextEntry(new ZipEntry(file));
        archive.write(content);
        archive.closeEntry();
    }
}
