package org.tandem.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.organisation.classification.Area;
import org.tandem.organisation.classification.AreaScheme;
import org.tandem.organisation.classification.Areas;
import org.tandem.shared.Translated;

/**
 * What a partnership is about, and what could be chosen.
 *
 * @param offered the two organisations' areas of work and the goals of the United Nations, in the order of their lists
 */
@NamedInterface("pages")
public record AreasView(@Nullable Theme theme, List<Theme> themes, List<Area> served, List<Area> offered) {

    /** An area that the edition names itself. */
    public record Theme(ThemeId id, Translated name) {}

    @Component
    static class Query {

        private record Kept(String code, boolean served) {}

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        AreasView find(PartnershipId partnership) {
            record Row(Theme theme, boolean chosen) {}
            var themes = jdbc.sql("""
                    select t.id, t.name_pl, t.name_de, t.name_en, t.id = p.theme as chosen
                      from partnership p join theme t on t.edition = p.edition
                     where p.id = ? order by t.position
                    """).param(partnership.value())
                    .query((row, _) -> new Row(new Theme(new ThemeId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                            new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en"))),
                            row.getBoolean("chosen")))
                    .list();
            var chosen = themes.stream().filter(Row::chosen).map(Row::theme).findFirst().orElse(null);
            var kept = kept(partnership);
            return new AreasView(chosen, themes.stream().map(Row::theme).toList(), served(kept), offered(kept));
        }

        private List<Kept> kept(PartnershipId partnership) {
            return jdbc.sql("""
                    select area as code, true as served from partnership_area where partnership = :id
                    union all
                    select distinct unnest(o.areas), false
                      from partnership p join organisation o on o.id in (p.business, p.social) where p.id = :id
                    """).param("id", partnership.value()).query(Kept.class).list().stream().map(Objects::requireNonNull)
                    .toList();
        }

        private static List<Area> served(List<Kept> kept) {
            return kept.stream().filter(Kept::served).flatMap(it -> Areas.find(it.code()).stream()).toList();
        }

        private static List<Area> offered(List<Kept> kept) {
            var codes = kept.stream().map(Kept::code).toList();
            var offered = new ArrayList<Area>();
            for (var area : Areas.all())
                if (area.scheme() == AreaScheme.SDG || codes.contains(area.code())) offered.add(area);
            return List.copyOf(offered);
        }
    }
}
