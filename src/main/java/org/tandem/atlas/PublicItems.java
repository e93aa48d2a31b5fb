package org.tandem.atlas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.screen.Slice;

/**
 * Reads what the public may see and where it lies: partnerships with both sides' consent, the organisations that have one, and
 * announced gatherings that are open to everybody; all of them of published editions, and nothing else, neither shown nor counted.
 * An organisation lies at its seat, a partnership at the seats of both its parties.
 */
@Component
class PublicItems {

    static final String ITEMS = """
            with shown as materialized (
                select v.id, v.slug, v.title_pl, v.title_de, v.title_en, v.business, v.social, v.sample or e.sample as sample
                  from public_partnership v
                  join edition e on e.id = v.edition
                  join initiative i on i.id = e.initiative
                  join house h on h.id = i.house
                 where (cast(:edition as text) is null or e.slug = cast(:edition as text))
                   and (cast(:area as uuid) is null or v.theme = cast(:area as uuid))
                   and (cast(:year as integer) is null or cast(:year as integer)
                        between extract(year from coalesce(v.started_on, (v.concluded_at at time zone h.time_zone)::date))
                            and extract(year from coalesce(v.ended_on, (cast(:now as timestamptz) at time zone h.time_zone)::date)))
                   and (cast(:organisation as text) is null
                        or exists (select from organisation o where o.slug = cast(:organisation as text) and o.id in (v.business, v.social)))
            ), party as (
                select x.organisation, case count(distinct x.side) when 2 then null else min(x.side) end as side
                  from (select business as organisation, 'BUSINESS' as side from shown union all select social, 'SOCIAL' from shown) x
                 where cast(:side as text) is null or x.side = cast(:side as text)
                 group by x.organisation
            ), item as materialized (
                select 'ORGANISATION' as kind, 0 as rank, o.id, o.slug, o.name as title_pl, null as title_de, null as title_en,
                       p.side, o.sample, null::timestamp as starts, array_remove(array[o.seat], null) as seats
                  from party p
                  join organisation o on o.id = p.organisation
                 where cast(:organisation as text) is null or o.slug = cast(:organisation as text)
                union all
                select 'PARTNERSHIP', 1, s.id, s.slug, s.title_pl, s.title_de, s.title_en, null, s.sample, null,
                       (select coalesce(array_agg(distinct x.seat), '{}')
                          from (values ('BUSINESS', b.seat), ('SOCIAL', c.seat)) x (side, seat)
                         where x.seat is not null and (cast(:side as text) is null or x.side = cast(:side as text)))
                  from shown s
                  join organisation b on b.id = s.business
                  join organisation c on c.id = s.social
                union all
                select 'GATHERING', 2, g.id, g.slug, g.title_pl, g.title_de, g.title_en, null, g.sample or e.sample, g.starts,
                       case when g.latitude is null then '{}'::text[] else array[concat_ws(';', g.latitude, g.longitude, '',
                            coalesce(g.place_pl, '') || e'\\t' || coalesce(g.place_de, '') || e'\\t' || coalesce(g.place_en, ''))] end
                  from gathering g
                  join edition e on e.id = g.edition
                 where g.state = 'PUBLISHED' and g.admission = 'PUBLIC' and e.published
                   and cast(:side as text) is null
                   and (cast(:edition as text) is null or e.slug = cast(:edition as text))
                   and (cast(:year as integer) is null or extract(year from g.starts) = cast(:year as integer))
                   and (cast(:area as uuid) is null and cast(:organisation as text) is null
                        or exists (select from agenda_item a join shown s on s.id = a.partnership
                                    where a.gathering = g.id and a.withdrawn_at is null))
            ), wanted as (
                select item.*, 2 * rank + (seats = '{}')::int as place, coalesce(title_pl, title_en, title_de) collate "pl-x-icu" as sorted
                  from item where cast(:kind as text) is null or kind = cast(:kind as text)
            )
            """;

    /** Of each kind how many there are and how many of them lie nowhere; and at each place how many of what. */
    record Found(List<PlaceRow> places, Map<ItemKind, Integer> numbers, int nowhere) {}

    /** A page of the list, and how many there are in all of it. */
    record Listed(Slice<ItemRow> slice, int number) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Found found(MapFilter filter) {
        var places = new ArrayList<PlaceRow>();
        var numbers = new EnumMap<ItemKind, Integer>(ItemKind.class);
        var nowhere = new int[1];
        asked(ITEMS + """
                select seat, kind, side, count(*)::int as number, 0 as nowhere
                  from wanted cross join lateral unnest(seats) seat group by seat, kind, side
                union all
                select null, kind, null, count(*)::int,
                       (count(*) filter (where seats = '{}' and (cast(:kind as text) is null or kind = cast(:kind as text))))::int
                  from item group by kind
                """, filter).query(row -> {
            var kind = ItemKind.valueOf(Rows.text(row, "kind"));
            var seat = row.getString("seat");
            nowhere[0] += row.getInt("nowhere");
            if (seat == null) numbers.put(kind, row.getInt("number"));
            var spot = seat == null ? null : Spot.of(seat);
            if (spot != null)
                places.add(new PlaceRow(Objects.requireNonNull(seat), spot, kind, row.getString("side"), row.getInt("number")));
        });
        return new Found(places, numbers, nowhere[0]);
    }

    /** @param inside where they have to lie, as their spots' seats; anywhere, or nowhere, where that is left open */
    Listed listed(MapFilter filter, @Nullable List<String> inside, ItemKey after, int size) {
        var number = new int[1];
        var rows = asked(ITEMS + """
                , within as (
                    select * from wanted where cast(:inside as text[]) is null or seats && cast(:inside as text[])
                )
                select within.*, (select count(*)::int from within) as number
                  from within
                 where (place, sorted, id) > (cast(:rank as integer), cast(:name as text) collate "pl-x-icu", cast(:id as uuid))
                 order by place, sorted, id
                 limit :most
                """, filter).param("inside", inside == null ? null : inside.toArray(String[]::new)).params(after.values())
                .param("most", size + 1).query((row, _) -> {
                    number[0] = row.getInt("number");
                    return item(row);
                }).list();
        return new Listed(Slice.of(rows, size, ItemRow::key), number[0]);
    }

    /** Whether any of it is made up. */
    boolean hasSample(MapFilter filter) {
        return asked(ITEMS + " select exists (select from wanted where sample)", filter).query(Boolean.class).single();
    }

    /** One by one while there are at most so many; else place by place, how many of what. */
    List<Point> points(MapFilter filter, int most) {
        return asked(ITEMS + """
                , whole as (select count(*) as number from wanted)
                select kind, side, slug, title_pl, title_de, title_en, seat, 1 as number
                  from wanted cross join lateral unnest(seats) seat
                 where (select number from whole) <= :most
                union all
                select kind, side, null, null, null, null, seat, count(*)::int
                  from wanted cross join lateral unnest(seats) seat
                 where (select number from whole) > :most
                 group by kind, side, seat
                """, filter).param("most", most).query(Point::of).list().stream().filter(Objects::nonNull).toList();
    }

    private JdbcClient.StatementSpec asked(String sql, MapFilter filter) {
        return jdbc.sql(sql).params(filter.values()).param("now", Timestamp.from(clock.instant()));
    }

    private static ItemRow item(ResultSet row) throws SQLException {
        var spots = Arrays.stream((String[]) row.getArray("seats").getArray()).map(Spot::of).filter(Objects::nonNull).toList();
        return new ItemRow(ItemKind.valueOf(Rows.text(row, "kind")), Objects.requireNonNull(row.getObject("id", UUID.class)),
                Rows.text(row, "slug"), Rows.translated(row, "title"), row.getString("side"), row.getBoolean("sample"),
                row.getObject("starts", LocalDateTime.class), spots,
                row.getInt("place") + "~" + Rows.text(row, "sorted"));
    }
}
