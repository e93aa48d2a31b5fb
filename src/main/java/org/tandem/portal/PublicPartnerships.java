package org.tandem.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.screen.Slice;
import org.tandem.shared.NotFound;

/** Reads the partnerships whose summary both sides have approved and consent to show, and no others. */
@Component
class PublicPartnerships {

    static final int PAGE = 60;

    /** After the last of the cards in the order of the list, so that the thousandth costs as the first. */
    record Key(int place, UUID id) {

        static final Key START = new Key(-1, new UUID(0, 0));

        /** What {@link #BY_AREA} asks for, with one row too many, which tells that there are more. */
        Map<String, Object> places(int size) {
            return Map.of("none", NO_THEME, "place", place, "id", id, "most", size + 1);
        }

        static Key of(@Nullable String text) {
            if (text == null) return START;
            try {
                var parts = text.split("_", 2);
                return new Key(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new NotFound(text);
            }
        }
    }

    private static final int NO_THEME = Integer.MAX_VALUE;

    private static final String COLUMNS = """
            select p.id::text as id, p.slug, p.title_pl, p.title_de, p.title_en, p.state, p.sample or e.sample as sample,
                   b.name as business, b.slug as business_slug, s.name as social, s.slug as social_slug
            """;

    /**
     * Area after area, and in each of them from the key on, out of an index of just what is public: no more is read than is
     * shown. Stands in a statement that has an edition {@code e}.
     */
    private static final String BY_AREA = """
              from (select v.*, t.position as place, t.name_pl as theme_pl, t.name_de as theme_de, t.name_en as theme_en, t.version as theme_version
                      from (select id, position, name_pl, name_de, name_en, xmin as version from theme where edition = e.id
                            union all select '00000000-0000-0000-0000-000000000000', null, null, null, null, null) t
                     cross join lateral (
                            select v.*
                              from public_partnership v
                             where v.edition = e.id and coalesce(v.theme, '00000000-0000-0000-0000-000000000000') = t.id
                               and v.id > case when coalesce(t.position, :none) = :place then :id else '00000000-0000-0000-0000-000000000000'::uuid end
                             order by v.id
                             limit :most) v
                     where coalesce(t.position, :none) >= :place
                     order by coalesce(t.position, :none), v.id
                     limit :most) p
              join organisation b on b.id = p.business
              join organisation s on s.id = p.social
             order by coalesce(p.place, :none), p.id
            """;

    /** The versions of the cards that {@link #of} reads, in a statement that has an edition {@code e}. */
    static final String VERSIONS = """
            (select md5(string_agg(card.version, ','))
               from (select concat_ws('.', (select x.xmin from partnership x where x.id = p.id), b.xmin, s.xmin,
                       p.theme_version) as version %s) card)
            """.formatted(BY_AREA);

    private final JdbcClient jdbc;

    PublicPartnerships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By area, then by age. */
    Slice<PartnershipCard> of(EditionId edition, Key after, int size) {
        var rows = jdbc
                .sql("select card.* from edition e cross join lateral (" + COLUMNS
                        + ", p.theme_pl, p.theme_de, p.theme_en, p.place" + BY_AREA + ") card where e.id = :edition")
                .param("edition", edition.value()).params(after.places(size)).query(PartnershipCard::of).list();
        return Slice.of(rows, size, card -> (card.place() == null ? NO_THEME : card.place()) + "_" + card.id());
    }

    /** Of an organisation, on either side, the latest first. */
    List<PartnershipCard> ofOrganisation(UUID organisation) {
        return jdbc.sql(COLUMNS + """
                     , t.name_pl as theme_pl, t.name_de as theme_de, t.name_en as theme_en, t.position as place
                  from public_partnership p
                  join edition e on e.id = p.edition
                  join organisation b on b.id = p.business
                  join organisation s on s.id = p.social
                  left join theme t on t.id = p.theme
                 where :organisation in (p.business, p.social)
                 order by p.id desc
                 limit 100
                """).param("organisation", organisation).query(PartnershipCard::of).list();
    }
}
