package org.tandem.partnership;

import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.organisation.classification.Areas;
import org.tandem.programme.EditionId;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** What partnerships are about: the areas that editions name themselves, and those of the lists of areas. */
@Component
class Themes {

    private final JdbcClient jdbc;

    Themes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ThemeId add(EditionId edition, Translated name) {
        if (name.isEmpty()) throw new BrokenRule("theme.without-name");
        var theme = ThemeId.next();
        jdbc.sql("""
                insert into theme (id, edition, position, name_pl, name_de, name_en)
                select :id, :edition, coalesce(max(position), 0) + 1, :pl, :de, :en from theme where edition = :edition
                """)
                .param("id", theme.value()).param("edition", edition.value())
                .param("pl", name.pl()).param("de", name.de()).param("en", name.en())
                .update();
        return theme;
    }

    void expectIn(EditionId edition, ThemeId theme) {
        var _ = jdbc.sql("select 1 from theme where id = ? and edition = ?").params(theme.value(), edition.value())
                .query(Integer.class).optional().orElseThrow(() -> new NotFound(theme));
    }

    void serve(PartnershipId partnership, Set<String> areas) {
        for (var area : areas) if (Areas.find(area).isEmpty()) throw new BrokenRule("partnership.unknown-area");
        jdbc.sql("delete from partnership_area where partnership = ?").param(partnership.value()).update();
        for (var area : areas) {
            jdbc.sql("insert into partnership_area (partnership, area) values (?, ?)").params(partnership.value(), area).update();
        }
    }
}
