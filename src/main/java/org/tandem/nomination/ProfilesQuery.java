package org.tandem.nomination;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.nomination.ProfilesPage.Nominate;
import org.tandem.nomination.ProfilesPage.Row;
import org.tandem.organisation.classification.Areas;
import org.tandem.organisation.place.Municipalities;
import org.tandem.organisation.place.Municipality;
import org.tandem.organisation.profile.ProfileQuery;
import org.tandem.participation.ParticipationId;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.screen.Slice;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Letters;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Translated;

/** Reads the profiles in three statements, however many there are; for nobody but a qualified company of the edition. */
@Component
class ProfilesQuery {

    private static final int SIZE = 24;

    private static final String FROM = """
              from participation me
              join edition e on e.id = me.edition
              join participation p on p.edition = me.edition and p.side = 'SOCIAL' and p.state = 'QUALIFIED'
              join organisation o on o.id = p.organisation
             where me.edition = :edition and me.organisation = :organisation and me.side = 'BUSINESS' and me.state = 'QUALIFIED'
            """;

    private static final String ROW = """
            select p.id, p.organisation, o.name, o.sample, o.description_pl, o.description_de, o.description_en, o.municipality, o.areas,
                   p.capacity - p.taken as free, p.capacity, %s as key,
                   e.name_pl as edition_pl, e.name_de as edition_de, e.name_en as edition_en,
                   (select array_agg(distinct n.kind) from need_or_offer n where n.organisation = o.id and n.direction = 'NEED') as needs,
                   (select x.state from nomination x where x.social = p.id and x.business = me.id order by x.id desc limit 1) as nominated
            """ + FROM;

    private static final String FILTERED = """
               and (:search = '' or o.folded like '%' || :search || '%'
                    or lower(unaccent(concat_ws(' ', o.description_pl, o.description_de, o.description_en))) like '%' || :search || '%')
               and (:area = '' or :area = any(o.areas))
               and (:seat = '' or o.municipality like :seat || '%')
               and (:need = '' or exists (select from need_or_offer n where n.organisation = o.id and n.direction = 'NEED' and n.kind = :need))
               and (not :free or p.taken < p.capacity)
            """;

    /** The first line leads into the index of names, the second parts those who share one. */
    private static final String BEHIND = """
               and %s >= split_part(:after, '|', 1)
               and (%s, p.id) > (split_part(:after, '|', 1), split_part(:after, '|', 2)::uuid)
            """;

    private static final String ALL = "(select social from figures_of(e.id))";

    private record Head(@Nullable String pl, @Nullable String de, @Nullable String en, @Nullable LocalDate closesOn, int found,
            int count) {}

    private final JdbcClient jdbc;
    private final ProfileChoices choices;
    private final ProfileQuery organisations;

    ProfilesQuery(JdbcClient jdbc, ProfileChoices choices, ProfileQuery organisations) {
        this.jdbc = jdbc;
        this.choices = choices;
        this.organisations = organisations;
    }

    /** Empty for whoever is not qualified on the business side of the edition. */
    Optional<ProfilesPage> list(EditionId edition, Actor actor, ProfileFilter filter) {
        var letters = Letters.folded(filter.search());
        return head(edition, actor, filter, letters)
                .map(it -> new ProfilesPage(edition, new Translated(it.pl(), it.de(), it.en()), filter, it.closesOn(),
                        choices.of(edition), rows(edition, actor, filter, letters), it.found(), it.count()));
    }

    Optional<Nominate> one(EditionId edition, ParticipationId participation, Actor actor) {
        record Found(UUID organisation, Translated edition, Row row) {}
        var found = jdbc.sql(ROW.formatted("''") + " and p.id = :participation")
                .param("edition", edition.value()).param("organisation", NominationAccess.organisation(actor))
                .param("participation", participation.value())
                .query((row, _) -> new Found(row.getObject("organisation", UUID.class), Rows.translated(row, "edition"),
                        row(row)))
                .optional();
        return found.flatMap(it -> organisations.open(new OrganisationId(it.organisation()))
                .map(profile -> new Nominate(edition, it.edition(), it.row(), profile, Typed.nothing())));
    }

    private Optional<Head> head(EditionId edition, Actor actor, ProfileFilter filter, String letters) {
        return with(filter, letters, jdbc.sql("""
                select e.name_pl as pl, e.name_de as de, e.name_en as en,
                       (select closes_on from phase where edition = e.id and kind = 'NOMINATION') as closes_on,
                       %s as found,
                       %s as count
                  from edition e
                  join participation mine on mine.edition = e.id
                 where e.id = :edition and mine.organisation = :organisation and mine.side = 'BUSINESS' and mine.state = 'QUALIFIED'
                """.formatted(filter.isAny() ? ALL : "(select count(*) " + FROM + FILTERED + ")", ALL)))
                .param("edition", edition.value()).param("organisation", NominationAccess.organisation(actor))
                .query(Head.class).optional();
    }

    private Slice<Row> rows(EditionId edition, Actor actor, ProfileFilter filter, String letters) {
        var order = "(" + filter.order() + ") collate \"C\"";
        var rows = with(filter, letters, jdbc.sql(ROW.formatted(order) + (filter.isAny() ? "" : FILTERED)
                + (filter.after() == null ? "" : BEHIND.formatted(order, order))
                + " order by %s, p.id limit :size".formatted(order)))
                .param("edition", edition.value()).param("organisation", NominationAccess.organisation(actor))
                .param("after", filter.after()).param("size", SIZE + 1)
                .query((row, _) -> row(row)).list();
        return Slice.of(rows, SIZE, Row::key);
    }

    private static JdbcClient.StatementSpec with(ProfileFilter filter, String letters, JdbcClient.StatementSpec sql) {
        return sql.param("search", letters).param("area", filter.area()).param("seat", filter.seat())
                .param("need", filter.need()).param("free", filter.free());
    }

    private static Row row(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Row(id, String.valueOf(row.getString("name")), row.getBoolean("sample"),
                new Translated(row.getString("description_pl"), row.getString("description_de"), row.getString("description_en")),
                seat(row.getString("municipality")), row.getInt("free"), row.getInt("capacity"), texts(row.getArray("needs")),
                texts(row.getArray("areas")).stream().flatMap(code -> Areas.find(code).stream()).toList(),
                row.getString("nominated"), row.getString("key") + "|" + id);
    }

    private static @Nullable Municipality seat(@Nullable String terc) {
        return terc == null ? null : Municipalities.find(terc).orElse(null);
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray()).map(it -> Objects.requireNonNull(it).toString()).toList();
    }
}
