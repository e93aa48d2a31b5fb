package org.tandem.consent;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;

/** Who stands in the credits of a picture: those whom it shows and who agree to be named at this moment, and nobody else. */
@Component
public class Named {

    /** The versions of {@link #of}, to be concatenated, for a picture that is {@code f.id}: nobody's name changes once she has answered. */
    public static final String VERSIONS = """
            (select string_agg(s.consent::text, ',' order by s.consent)
               from picture_person s
               join consent c on c.id = s.consent
               join consent_use u on u.consent = c.id and u.use = 'NAMING' and u.state = 'GIVEN'
              where s.thing = f.id)
            """;

    private final JdbcClient jdbc;

    Named(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> of(Picture picture) {
        return jdbc.sql("""
                select c.name
                  from picture_person s
                  join consent c on c.id = s.consent
                  join consent_use u on u.consent = c.id and u.use = 'NAMING' and u.state = 'GIVEN'
                 where s.thing = ? order by c.name collate "pl-x-icu", c.id
                """).param(picture.thing()).query((row, _) -> Rows.text(row, "name")).list();
    }
}
