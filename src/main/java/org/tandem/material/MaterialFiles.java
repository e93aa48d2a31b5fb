package org.tandem.material;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files as they are kept: in pieces, so that a large one is never held whole, neither when it comes nor when it goes. */
@Component
class MaterialFiles {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;

    MaterialFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(MaterialId material, InputStreamSource content) {
        try (var from = content.getInputStream()) {
            int number = 0;
            for (var piece = from.readNBytes(PIECE); piece.length > 0; piece = from.readNBytes(PIECE))
                jdbc.sql("insert into material_piece (material, number, bytes) values (?, ?, ?)")
                        .params(material.value(), number++, piece).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for one piece after the other: no connection is held while a slow reader takes them. */
    void write(MaterialId material, OutputStream to) throws IOException {
        int number = 0;
        for (var piece = piece(material, number); piece.length > 0; piece = piece(material, ++number)) to.write(piece);
    }

    private byte[] piece(MaterialId material, int number) {
        return jdbc.sql("select bytes from material_piece where material = ? and number = ?").params(material.value(), number)
                .query(byte[].class).optional().orElseGet(() -> new byte[0]);
    }
}
