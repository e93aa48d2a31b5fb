package org.tandem.material;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.gathering.Addition;
import org.tandem.gathering.GatheringHead;
import org.tandem.press.PhotoRow;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;

/** What the public page of a gathering shows of it after it was held. */
@NamedInterface("pages")
public record ShownMaterials(@Nullable Minutes minutes, List<MaterialRow> materials, List<PhotoRow> photos) {

    @Component
    static class Query implements Addition {

        private record Frame(@Nullable Minutes minutes, Set<UUID> photos) {}

        private static final String MINUTES = "select g.id as gathering, m.words_pl, m.words_de, m.words_en, m.audience, "
                + "array(select photo from gathering_photo p where p.gathering = g.id and is_cleared(p.photo, 'PORTAL')) as photos"
                + "  from gathering g join edition e on e.id = g.edition join initiative i on i.id = e.initiative"
                + "  left join minutes m on m.gathering = g.id and " + MaterialAccess.SHOWN + " where g.id = :gathering";

        private static final String MATERIALS = "select " + MaterialRow.COLUMNS
                + "  from material m join gathering g on g.id = m.gathering join edition e on e.id = g.edition"
                + "  join initiative i on i.id = e.initiative left join agenda_item a on a.id = m.item"
                + " where m.gathering = :gathering and a.withdrawn_at is null and " + MaterialAccess.SHOWN
                + " order by m.position";

        private final JdbcClient jdbc;
        private final PhotoRow.Query photos;
        private final Clock clock;

        Query(JdbcClient jdbc, PhotoRow.Query photos, Clock clock) {
            this.jdbc = jdbc;
            this.photos = photos;
            this.clock = clock;
        }

        /** Whom a photo shows and who agrees changes no row of it; and what is not over yet has left nothing. */
        @Override
        public String versions() {
            return """
                    case when g.ends_at < :now then concat_ws(',',
                      (select string_agg(m.xmin::text, '.' order by m.id) from material m where m.gathering = g.id),
                      (select m.xmin::text from minutes m where m.gathering = g.id),
                      (select string_agg(concat_ws('.', p.xmin, f.sha256, is_cleared(p.id, 'PRESS'), is_cleared(p.id, 'PORTAL')), ',' order by p.id)
                         from gathering_photo t
                         join press_photo p on p.id = t.photo
                         join press_photo_file f on f.photo = p.id
                        where t.gathering = g.id),
                      (select count(*) from press_photo p where p.edition = g.edition)) end
                    """;
        }

        @Override
        public Optional<Object> to(GatheringHead gathering, boolean isOver, @Nullable Actor actor) {
            if (!isOver) return Optional.empty();
            var frame = asked(MINUTES, gathering, actor).query((row, _) -> frame(row)).single();
            var materials = asked(MATERIALS, gathering, actor).query(MaterialRow::of).list();
            return Optional.of(new ShownMaterials(frame.minutes(), materials, taken(gathering, frame.photos())));
        }

        private JdbcClient.StatementSpec asked(String sql, GatheringHead gathering, @Nullable Actor actor) {
            return jdbc.sql(sql).params(MaterialAccess.seat(actor)).param("gathering", gathering.id())
                    .param("now", Timestamp.from(clock.instant()));
        }

        private List<PhotoRow> taken(GatheringHead gathering, Set<UUID> there) {
            if (there.isEmpty()) return List.of();
            return photos.shown(new EditionId(gathering.edition())).stream().filter(it -> there.contains(it.id().value()))
                    .toList();
        }

        private static Frame frame(java.sql.ResultSet row) throws java.sql.SQLException {
            var audience = row.getString("audience");
            var minutes = audience == null ? null : new Minutes(Rows.translated(row, "words"), Audience.valueOf(audience));
            return new Frame(minutes,
                    Arrays.stream((UUID[]) row.getArray("photos").getArray()).collect(Collectors.toSet()));
        }
    }
}
