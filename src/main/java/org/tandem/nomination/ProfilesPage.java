package org.tandem.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandem.programme.EditionId;
import org.tandem.screen.Slice;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

/** The social side of an edition as a qualified company reads it, to choose whom to talk to. */
public record ProfilesPage(EditionId edition, Translated editionName, Filter filter, Slice<Profile> profiles, int count) {

    /** @param need a kind that the organisation needs, empty for any; {@code free} leaves out who has no place left */
    public record Filter(String search, String need, boolean free, @Nullable String after) {}

    /** One organisation: {@code key} is where the next page begins. */
    public record Profile(UUID participation, String name, Translated description, int free, String needs,
            @Nullable String nominated, String key) {}

    /** One profile with the form by which it is nominated. */
    public record Nominate(EditionId edition, Profile profile, Typed typed) {

        Nominate with(Typed form) {
            return new Nominate(edition, profile, form);
        }
    }

    public @Nullable String more() {
        if (profiles.next() == null) return null;
        return UriComponentsBuilder.fromPath("/editions/{edition}/profiles").queryParam("search", filter.search())
                .queryParam("need", filter.need())
                .queryParam("free", filter.free()).queryParam("after", profiles.next()).encode().buildAndExpand(edition)
                .toUriString();
    }

    @Component
    static class Query {

        private static final int SIZE = 24;

        /** The first line leads into the index of names, the second parts those who share one. */
        private static final String BEHIND = """
                 and o.folded >= split_part(:after, '|', 1)
                 and (o.folded, p.id) > (split_part(:after, '|', 1), split_part(:after, '|', 2)::uuid)
                """;

        private static final String PROFILE = """
                select p.id, o.name, o.folded, o.description_pl, o.description_de, o.description_en, p.capacity - p.taken as free,
                       (select string_agg(distinct n.kind, ',' order by n.kind) from need_or_offer n
                         where n.organisation = o.id and n.direction = 'NEED') as needs,
                       (select x.state from nomination x where x.social = p.id and x.business = me.id order by x.id desc limit 1) as nominated
                  from participation me
                  join participation p on p.edition = me.edition and p.side = 'SOCIAL' and p.state = 'QUALIFIED'
                  join organisation o on o.id = p.organisation
                 where me.edition = :edition and me.organisation = :organisation and me.side = 'BUSINESS' and me.state = 'QUALIFIED'
                """;

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** Empty for whoever is not qualified on the business side of the edition. */
        Optional<ProfilesPage> list(EditionId edition, Actor actor, Filter filter) {
            record Head(@Nullable String pl, @Nullable String de, @Nullable String en, int count) {}
            var head = jdbc.sql("""
                    select e.name_pl as pl, e.name_de as de, e.name_en as en,
                           (select count(*) from participation where edition = e.id and side = 'SOCIAL' and state = 'QUALIFIED') as count
                      from edition e
                      join participation me on me.edition = e.id
                     where e.id = :edition and me.organisation = :organisation and me.side = 'BUSINESS' and me.state = 'QUALIFIED'
                    """).param("edition", edition.value()).param("organisation", NominationAccess.organisation(actor))
                    .query(Head.class).optional();
            return head.map(it -> new ProfilesPage(edition, new Translated(it.pl(), it.de(), it.en()), filter,
                    profiles(edition, actor, filter), it.count()));
        }

        Optional<Nominate> one(EditionId edition, UUID participation, Actor actor) {
            return jdbc.sql(PROFILE + " and p.id = :participation")
                    .param("edition", edition.value()).param("organisation", NominationAccess.organisation(actor))
                    .param("participation", participation)
                    .query((row, _) -> new Nominate(edition, profile(row), Typed.nothing())).optional();
        }

        private Slice<Profile> profiles(EditionId edition, Actor actor, Filter filter) {
            var rows = jdbc.sql(PROFILE + """
                       and (:search = '' or o.folded like '%' || lower(unaccent(:search)) || '%')
                       and (:need = '' or exists (select from need_or_offer n where n.organisation = o.id and n.direction = 'NEED' and n.kind = :need))
                       and (not :free or p.taken < p.capacity)
                    """ + (filter.after() == null ? "" : BEHIND) + " order by o.folded, p.id limit :size")
                    .param("edition", edition.value()).param("organisation", NominationAccess.organisation(actor))
                    .param("search", filter.search()).param("need", filter.need()).param("free", filter.free())
                    .param("after", filter.after())
                    .param("size", SIZE + 1)
                    .query((row, _) -> profile(row)).list();
            return Slice.of(rows, SIZE, Profile::key);
        }

        private static Profile profile(ResultSet row) throws SQLException {
            var id = row.getObject("id", UUID.class);
            var needs = row.getString("needs");
            return new Profile(id, String.valueOf(row.getString("name")),
                    new Translated(row.getString("description_pl"), row.getString("description_de"),
                            row.getString("description_en")),
                    row.getInt("free"), needs == null ? "" : needs, row.getString("nominated"),
                    row.getString("folded") + "|" + id);
        }
    }
}
