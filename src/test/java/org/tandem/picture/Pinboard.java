package org.tandem.picture;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Something that shows pictures of the library, as an article does. */
@Component
public class Pinboard implements PictureUse {

    private final JdbcClient jdbc;

    Pinboard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String select() {
        return """
                select b.picture, 'picture.title', b.title, null::text, null::text, '/pinboard', b.public
                  from pinboard_picture b where :now::timestamptz is not null
                """;
    }

    public void pin(PictureId picture, String title, boolean isPublic) {
        jdbc.sql("insert into pinboard_picture (picture, title, public) values (?, ?, ?)")
                .params(picture.value(), title, isPublic).update();
    }

    public void publish(PictureId picture, boolean isPublic) {
        jdbc.sql("update pinboard_picture set public = ? where picture = ?").params(isPublic, picture.value()).update();
    }

    public void unpin(PictureId picture) {
        jdbc.sql("delete from pinboard_picture where picture = ?").param(picture.value()).update();
    }
}
