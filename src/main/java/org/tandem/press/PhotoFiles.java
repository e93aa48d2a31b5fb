package org.tandem.press;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.organisation.logo.Photo;
import org.tandem.shared.Actor;

/** The photos' pictures as they are kept and served, large and small. */
@Component
class PhotoFiles {

    private static final String OF_PHOTO = """
              from press_photo_file f
              join press_photo p on p.id = f.photo
              join edition e on e.id = p.edition
              join initiative i on i.id = e.initiative
             where f.photo = :photo
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PhotoFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(PressPhotoId photo, Photo file) {
        jdbc.sql("""
                insert into press_photo_file (photo, bytes, preview, width, height, sha256, since)
                values (:photo, :bytes, :preview, :width, :height, :sha256, :since)
                """)
                .param("photo", photo.value()).param("bytes", file.bytes()).param("preview", file.preview())
                .param("width", file.width()).param("height", file.height()).param("sha256", file.sha256())
                .param("since", Timestamp.from(clock.instant())).update();
    }

    /** For everybody, where the edition is public and all whom the photo shows agree at this moment. */
    Optional<String> publicDigest(PressPhotoId photo) {
        return jdbc.sql("select f.sha256" + OF_PHOTO + " and e.published and " + PhotoRow.CLEARED).param("photo", photo.value())
                .query(String.class)
                .optional();
    }

    /** For the coordinators of the edition's house. */
    Optional<String> ownDigest(PressPhotoId photo, Actor actor) {
        return jdbc.sql("select f.sha256" + OF_PHOTO + " and i.house = :house").param("photo", photo.value())
                .param("house", actor.forHouse().value()).query(String.class).optional();
    }

    /** For everybody: asked again with each picture, because a consent may be withdrawn while an archive is sent. */
    Optional<byte[]> picture(PressPhotoId photo) {
        return jdbc.sql("select f.bytes" + OF_PHOTO + " and " + PhotoRow.CLEARED).param("photo", photo.value())
                .query(byte[].class).optional();
    }

    Optional<byte[]> preview(PressPhotoId photo) {
        return jdbc.sql("select preview from press_photo_file where photo = ?").param(photo.value()).query(byte[].class)
                .optional();
    }
}
