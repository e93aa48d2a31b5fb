package org.tandem.organisation.profile;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.organisation.Abroad;
import org.tandem.organisation.CapacityCard;
import org.tandem.organisation.ContributionKind;
import org.tandem.organisation.LegalForm;
import org.tandem.organisation.NeedOrOffer;
import org.tandem.organisation.OrganisationKind;
import org.tandem.organisation.classification.Area;
import org.tandem.organisation.classification.Areas;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.organisation.place.Municipalities;
import org.tandem.shared.Actor;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Translated;

/** Reads a profile in one statement: for those who may edit it, and for other modules that know who else may read it. */
@Component
public class ProfileQuery {

    private final JdbcClient jdbc;

    ProfileQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For a module that has found out itself that the profile may be read. */
    public Optional<Profile> open(OrganisationId id) {
        return read(id, true, null);
    }

    Optional<Profile> find(OrganisationId id, Actor actor) {
        return read(id, actor.isCoordinator(), actor.organisation());
    }

    private Optional<Profile> read(OrganisationId id, boolean any, @Nullable OrganisationId own) {
        return jdbc.sql("""
                select o.*, l.sha256,
                       (select array_agg(array[i.scheme, i.value] order by i.scheme, i.value)
                          from organisation_identifier i where i.organisation = o.id) as identifiers,
                       (select array_agg(array[n.direction, n.kind, n.quantity::text, n.unit, n.period, n.words] order by n.position)
                          from need_or_offer n where n.organisation = o.id) as needs_and_offers
                  from organisation o
                  left join organisation_logo l on l.organisation = o.id
                 where o.id = :id
                   and (:any or o.id = :own)
                """)
                .param("id", id.value())
                .param("any", any)
                .param("own", own == null ? null : own.value())
                .query((row, _) -> profile(row))
                .optional();
    }

    private static Profile profile(ResultSet row) throws SQLException {
        var form = row.getString("legal_form");
        var terc = row.getString("municipality");
        return new Profile(new OrganisationId(row.getObject("id", UUID.class)), row.getInt("version"), row.getString("name"),
                row.getString("slug"), OrganisationKind.valueOf(row.getString("kind")),
                form == null ? null : LegalForm.valueOf(form),
                row.getString("legal_form_words"), row.getString("website"), identifiers(row.getArray("identifiers")),
                terc == null ? null : Municipalities.find(terc).orElse(null), abroad(row), row.getString("address"),
                new Translated(row.getString("description_pl"), row.getString("description_de"), row.getString("description_en")),
                areas(row.getArray("areas")), needsAndOffers(row.getArray("needs_and_offers")), card(row),
                row.getString("sha256"), row.getBoolean("sample"));
    }

    private static @Nullable Abroad abroad(ResultSet row) throws SQLException {
        var country = row.getString("abroad_country");
        return country == null
                ? null
                : new Abroad(country, row.getString("abroad_town"), row.getBigDecimal("abroad_latitude"),
                        row.getBigDecimal("abroad_longitude"));
    }

    private static CapacityCard card(ResultSet row) throws SQLException {
        return new CapacityCard(row.getObject("capacity_hosts", Integer.class),
                row.getObject("capacity_notice_days", Integer.class),
                row.getBigDecimal("capacity_day_cost"), row.getString("capacity_currency"),
                row.getString("capacity_safeguarding"));
    }

    private static List<Area> areas(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).flatMap(code -> Areas.find(code).stream()).toList();
    }

    private static List<Identifier> identifiers(@Nullable Array rows) throws SQLException {
        return lines(rows).map(it -> new Identifier(it[0], it[1])).toList();
    }

    private static List<NeedOrOffer> needsAndOffers(@Nullable Array rows) throws SQLException {
        return lines(rows).map(it -> new NeedOrOffer(NeedOrOffer.Direction.valueOf(it[0]), ContributionKind.valueOf(it[1]),
                number(it[2]), it[3], period(it[4]), it[5])).toList();
    }

    private static Stream<String[]> lines(@Nullable Array rows) throws SQLException {
        return rows == null ? Stream.of() : Arrays.stream((String[][]) rows.getArray());
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static NeedOrOffer.@Nullable Period period(@Nullable String name) {
        return name == null ? null : NeedOrOffer.Period.valueOf(name);
    }
}
