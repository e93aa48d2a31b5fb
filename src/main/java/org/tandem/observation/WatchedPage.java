package org.tandem.observation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.NegotiationAccess;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.screen.Screen;
import org.tandem.screen.Slice;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** The partnerships that an expert watches, with what she has written of each. */
@NamedInterface("pages")
public record WatchedPage(Slice<Row> rows) {

    /**
     * @param drafts what she has not shared yet
     * @param shared her points that others read
     * @param answered how many of them were answered
     */
    public record Row(PartnershipId id, Translated title, String business, String social, EditionId edition,
            Translated editionName, String state, int drafts, int shared, int answered) {

        public String title(Screen screen) {
            return title.isEmpty() ? social + " – " + business : screen.t(title);
        }
    }

    /** The editions on this page, for their summaries. */
    public Map<EditionId, Translated> editions() {
        var editions = new LinkedHashMap<EditionId, Translated>();
        rows.rows().forEach(row -> editions.put(row.edition(), row.editionName()));
        return editions;
    }

    public @Nullable String more() {
        return rows.next() == null ? null : "/observations?before=" + rows.next();
    }

    @Component
    static class Query {

        private static final int SIZE = 30;

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** @throws NotFound for whoever is no expert */
        WatchedPage find(Actor actor, @Nullable PartnershipId before) {
            if (!actor.is(Role.EXPERT)) throw new NotFound("expert");
            List<Row> rows = jdbc.sql("""
                    select n.id, n.title_pl, n.title_de, n.title_en, b.name as business, s.name as social, n.state, n.edition,
                           ed.name_pl, ed.name_de, ed.name_en,
                           (select count(*) from point_draft d join observed_point o on o.id = d.point
                             where o.partnership = n.id and o.expert = :expert::uuid) as drafts,
                           (select count(*) from observed_point o
                             where o.partnership = n.id and o.expert = :expert::uuid and o.versions > 0) as shared,
                           (select count(distinct o.id) from observed_point o join point_reply r on r.point = o.id
                             where o.partnership = n.id and o.expert = :expert::uuid) as answered
                      from watching_expert w
                      join partnership n on n.negotiation = w.negotiation
                      join organisation b on b.id = n.business
                      join organisation s on s.id = n.social
                      join edition ed on ed.id = n.edition
                     where w.person = :expert::uuid
                    """ + (before == null ? "" : " and n.id < :before") + " order by n.id desc limit :size")
                    .params(NegotiationAccess.of(actor)).param("before", before == null ? null : before.value())
                    .param("size", SIZE + 1)
                    .query((row, _) -> new Row(new PartnershipId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                            Rows.translated(row, "title"), Rows.text(row, "business"), Rows.text(row, "social"),
                            new EditionId(Objects.requireNonNull(row.getObject("edition", UUID.class))),
                            Rows.translated(row, "name"),
                            Rows.text(row, "state"), row.getInt("drafts"), row.getInt("shared"), row.getInt("answered")))
                    .list();
            return new WatchedPage(Slice.of(rows, SIZE, row -> row.id().toString()));
        }
    }
}
