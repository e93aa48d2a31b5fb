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
import org.tandem.screen.Rows;
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

        /** An area that the edition names, or, where it has a code, one of the public lists. */
        private record Line(@Nullable UUID id, @Nullable String code, Translated name, boolean chosen) {

            Theme theme() {
                return new Theme(new ThemeId(Objects.requireNonNull(id)), name);
            }
        }

        private record Kept(String code, boolean served) {}

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        AreasView find(PartnershipId partnership) {
            var lines = lines(partnership);
            var themes = lines.stream().filter(it -> it.id() != null).toList();
            var kept = lines.stream().filter(it -> it.code() != null)
                    .map(it -> new Kept(Objects.requireNonNull(it.code()), it.chosen())).toList();
            var chosen = themes.stream().filter(Line::chosen).map(Line::theme).findFirst().orElse(null);
            return new AreasView(chosen, themes.stream().map(Line::theme).toList(), served(kept), offered(kept));
        }

        private List<Line> lines(PartnershipId partnership) {
            return jdbc.sql("""
                    select t.id, null as code, t.name_pl, t.name_de, t.name_en, coalesce(t.id = p.theme, false) as chosen, t.position
                      from partnership p join theme t on t.edition = p.edition where p.id = :id
                    union all
                    select null, area, null, null, null, true, 0 from partnership_area where partnership = :id
                    union all
                    select distinct null::uuid, unnest(o.areas), null, null, null, false, 0
                      from partnership p join organisation o on o.id in (p.business, p.social) where p.id = :id
                     order by position
                    """).param("id", partnership.value())
                    .query((row, _) -> new Line(row.getObject("id", UUID.class), row.getString("code"),
                            Rows.translated(row, "name"), row.getBoolean("chosen")))
                    .list();
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
