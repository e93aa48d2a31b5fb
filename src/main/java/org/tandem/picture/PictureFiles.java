package org.tandem.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.organisation.logo.WebPicture;

/** The bytes of pictures: each as it was sent, and as it was drawn. */
@Component
class PictureFiles {

    /** What a picture is to be drawn from. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Undrawn(String sha256, byte[] bytes) {}

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;

    PictureFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(PictureId picture, String sha256, byte[] bytes) {
        jdbc.sql("""
                insert into library_picture_original (picture, sha256, bytes) values (:picture, :sha256, :bytes)
                on conflict (picture) do update set sha256 = excluded.sha256, bytes = excluded.bytes
                """).param("picture", picture.value()).param("sha256", sha256).param("bytes", bytes).update();
    }

    /** Nothing where it is drawn already, or gone. */
    Optional<Undrawn> undrawn(PictureId picture) {
        return jdbc.sql("""
                select o.sha256, o.bytes from library_picture p join library_picture_original o on o.picture = p.id
                 where p.id = ? and p.state = 'WAITING'
                """).param(picture.value())
                .query((row, _) -> new Undrawn(String.valueOf(row.getString("sha256")), row.getBytes("bytes"))).optional();
    }

    /** Of a file that has been replaced in the meantime nothing is kept. */
    @Transactional
    public void drawn(PictureId picture, String sha256, List<WebPicture> sizes) {
        var still = jdbc.sql("update library_picture set state = ? where id = ? and sha256 = ? and state = 'WAITING'")
                .params(sizes.isEmpty() ? "BROKEN" : "READY", picture.value(), sha256).update();
        if (still == 0) return;
        for (var size : sizes) keep(picture, sha256, size);
    }

    private void keep(PictureId picture, String sha256, WebPicture size) {
        jdbc.sql("""
                insert into library_picture_size (picture, box, sha256, bytes, width, height)
                values (:picture, :box, :sha256, :bytes, :width, :height)
                """).param("picture", picture.value()).param("box", size.box()).param("sha256", sha256)
                .param("bytes", size.bytes()).param("width", size.width()).param("height", size.height()).update();
    }

    /** Asks for one piece after the other: neither memory nor a connection is held while a slow reader takes them. */
    void write(PictureId picture, OutputStream to) throws IOException {
        var from = 1;
        for (var piece = piece(picture, from); piece.length > 0; piece = piece(picture, from)) {
            to.write(piece);
            from += piece.length;
        }
    }

    private byte[] piece(PictureId picture, int from) {
        return jdbc.sql("select substring(bytes from ? for ?) from library_picture_original where picture = ?")
                .params(from, PIECE, picture.value()).query(byte[].class).optional().orElseGet(() -> new byte[0]);
    }

    Optional<byte[]> size(PictureId picture, int box) {
        return jdbc.sql("select bytes from library_picture_size where picture = ? and box = ?").params(picture.value(), box)
                .query(byte[].class).optional();
    }
}
