package org.tandem.organisation.profile;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

/** Reads a profile in three statements: for those who may edit it, and for other modules that know who else may read it. */
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
                select o.*, l.sha256
                  from organisation o
                  left join organisation_logo l on l.organisation = o.id
                 where o.id = :id
                   and (:any or o.id = :own)
                """)
                .param("id", id.value())
                .param("any", any)
                .param("own", own == null ? null : own.value())
                .query((row, _) -> profile(row, identifiers(id), needsAndOffers(id)))
                .optional();
    }

    private static Profile profile(ResultSet row, List<Identifier> identifiers, List<NeedOrOffer> needsAndOffers)
            throws SQLException {
        var form = row.getString("legal_form");
        var terc = row.getString("municipality");
        return new Profile(new OrganisationId(row.getObject("id", UUID.class)), row.getInt("version"), row.getString("name"),
                row.getString("slug"), OrganisationKind.valueOf(row.getString("kind")),
                form == null ? null : LegalForm.valueOf(form),
                row.getString("legal_form_words"), row.getString("website"), identifiers,
                terc == null ? null : Municipalities.find(terc).orElse(null), row.getString("address"),
                new Translated(row.getString("description_pl"), row.getString("description_de"), row.getString("description_en")),
                areas(row.getArray("areas")), needsAndOffers, card(row), row.getString("sha256"), row.getBoolean("sample"));
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

    private List<Identifier> identifiers(OrganisationId id) {
        return jdbc.sql("select scheme, value from organisation_identifier where organisation = :id order by scheme, value")
                .param("id", id.value())
                .query((row, _) -> new Identifier(row.getString("scheme"), row.getString("value")))
                .list().stream().map(Objects::requireNonNull).toList();
    }

    private List<NeedOrOffer> needsAndOffers(OrganisationId id) {
        return jdbc.sql("""
                select direction, kind, quantity, unit, period, words from need_or_offer where organisation = :id order by position
                """)
                .param("id", id.value())
                .query((row, _) -> new NeedOrOffer(NeedOrOffer.Direction.valueOf(row.getString("direction")),
                        ContributionKind.valueOf(row.getString("kind")), row.getBigDecimal("quantity"), row.getString("unit"),
                        period(row.getString("period")), row.getString("words")))
                .list().stream().map(Objects::requireNonNull).toList();
    }

    private static NeedOrOffer.@Nullable Period period(@Nullable String name) {
        return name == null ? null : NeedOrOffer.Period.valueOf(name);
    }
}
