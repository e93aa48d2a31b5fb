package org.tandem.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.NegotiationAccess;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.screen.Screen;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** What recurs across the partnerships of an edition: points counted by the edition's areas, for its house and for its experts. */
@NamedInterface("pages")
public record RecurringPage(EditionHead edition, boolean house, List<Theme> themes, List<Row> rows) {

    /** @param name of the area; empty for partnerships that have none yet */
    public record Theme(Translated name, Map<PointKind, Integer> counts, int partnerships) {

        public int count(PointKind kind) {
            return counts.getOrDefault(kind, 0);
        }
    }

    public record Row(PartnershipId id, Translated title, String business, String social, Map<PointKind, Integer> counts) {

        public String title(Screen screen) {
            return title.isEmpty() ? social + " – " + business : screen.t(title);
        }

        public int count(PointKind kind) {
            return counts.getOrDefault(kind, 0);
        }
    }

    public int count(PointKind kind) {
        return themes.stream().mapToInt(theme -> theme.count(kind)).sum();
    }

    public boolean isEmpty() {
        return themes.isEmpty();
    }

    /** How long a bar is, of a hundred: the most frequent fills it. */
    public int share(int count) {
        var most = themes.stream().flatMap(theme -> theme.counts().values().stream()).mapToInt(it -> it).max().orElse(1);
        return Math.max(1, 100 * count / Math.max(1, most));
    }

    @Component
    static class Query {

        private static final int MOST = 200;

        /** Each point once, if the reader reads any version of it. */
        private static final String COUNTS = """
                count(o.id) filter (where o.kind = 'STRENGTH') as strength,
                count(o.id) filter (where o.kind = 'WEAKNESS') as weakness,
                count(o.id) filter (where o.kind = 'POSSIBILITY') as possibility
                """;
        private static final String OBSERVED = """
                  from partnership n
                  join observed_point o on o.partnership = n.id
                   and exists (select from point_version v where v.point = o.id and\s""" + Watched.READ + ")\n";

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** @throws NotFound for everybody but the edition's house and the experts who watch in it */
        RecurringPage find(Actor actor, EditionId edition) {
            var head = head(actor, edition);
            return new RecurringPage(head, actor.isCoordinator(), themes(actor, edition), rows(actor, edition));
        }

        private EditionHead head(Actor actor, EditionId edition) {
            return jdbc.sql("""
                    select e.name_pl, e.name_de, e.name_en, e.published, e.sample, e.slug
                      from edition e join initiative i on i.id = e.initiative
                     where e.id = :edition
                       and (i.house = :house::uuid
                            or exists (select from watching_expert w where w.edition = e.id and w.person = :expert::uuid))
                    """).params(NegotiationAccess.of(actor)).param("edition", edition.value())
                    .query((row, _) -> new EditionHead(edition, Rows.translated(row, "name"), row.getBoolean("published"),
                            row.getBoolean("sample"), Rows.text(row, "slug")))
                    .optional().orElseThrow(() -> new NotFound(edition));
        }

        private List<Theme> themes(Actor actor, EditionId edition) {
            return jdbc
                    .sql("select t.name_pl, t.name_de, t.name_en, count(distinct n.id) as partnerships, " + COUNTS + OBSERVED + """
                      left join theme t on t.id = n.theme
                     where n.edition = :edition and\s""" + NegotiationAccess.SEEN
                            + " group by t.id order by t.position nulls last")
                    .params(NegotiationAccess.of(actor)).param("edition", edition.value())
                    .query((row, _) -> new Theme(Rows.translated(row, "name"), counts(row), row.getInt("partnerships")))
                    .list();
        }

        private List<Row> rows(Actor actor, EditionId edition) {
            return jdbc.sql("select n.id, n.title_pl, n.title_de, n.title_en, b.name as business, s.name as social, " + COUNTS
                    + OBSERVED + """
                      join organisation b on b.id = n.business
                      join organisation s on s.id = n.social
                     where n.edition = :edition and\s""" + NegotiationAccess.SEEN
                    + " group by n.id, b.name, s.name order by count(o.id) desc, n.id limit " + MOST)
                    .params(NegotiationAccess.of(actor)).param("edition", edition.value())
                    .query((row, _) -> new Row(new PartnershipId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                            Rows.translated(row, "title"), Rows.text(row, "business"), Rows.text(row, "social"), counts(row)))
                    .list();
        }

        private static Map<PointKind, Integer> counts(ResultSet row) throws SQLException {
            var counts = new HashMap<PointKind, Integer>();
            for (var kind : PointKind.values()) counts.put(kind, row.getInt(kind.name().toLowerCase(java.util.Locale.ROOT)));
            return counts;
        }
    }
}
