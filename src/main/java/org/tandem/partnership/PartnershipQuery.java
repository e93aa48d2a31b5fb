package org.tandem.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.negotiation.AgreedTerms;
import org.tandem.negotiation.NegotiationAccess;
import org.tandem.negotiation.NegotiationId;
import org.tandem.partnership.PartnershipPage.Life;
import org.tandem.partnership.PartnershipPage.Text;
import org.tandem.programme.Side;
import org.tandem.screen.PersonName;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** Reads a partnership's page in three statements. */
@Component
class PartnershipQuery {

    private final JdbcClient jdbc;
    private final AgreedTerms.Query agreed;
    private final AreasView.Query areas;
    private final FollowedUp.Source observations;
    private final Clock clock;
    private final ObjectProvider<FilmDays> filmDays;

    PartnershipQuery(JdbcClient jdbc, AgreedTerms.Query agreed, AreasView.Query areas, FollowedUp.Source observations,
            Clock clock, ObjectProvider<FilmDays> filmDays) {
        this.jdbc = jdbc;
        this.agreed = agreed;
        this.areas = areas;
        this.observations = observations;
        this.clock = clock;
        this.filmDays = filmDays;
    }

    /** @throws NotFound for one who may not see it, as for one that is not there */
    @Transactional(readOnly = true)
    PartnershipPage find(PartnershipId id, Actor actor) {
        return jdbc.sql("""
                select n.*, b.name as business_name, s.name as social_name,
                       exists (select from public_partnership v where v.id = n.id) as visible,
                       array(select\s""" + PersonName.MARKED + """
                               from watching_expert w join person x on x.id = w.person
                              where w.negotiation = n.negotiation order by x.name) as experts,
                       (select (cast(:now as timestamptz) at time zone h.time_zone)::date
                          from edition e join initiative i on i.id = e.initiative join house h on h.id = i.house
                         where e.id = n.edition) as today,
                       case :organisation::uuid when n.business then 'BUSINESS' when n.social then 'SOCIAL' end as mine
                  from partnership n
                  join organisation b on b.id = n.business
                  join organisation s on s.id = n.social
                 where n.id = :id and\s""" + NegotiationAccess.SEEN)
                .params(NegotiationAccess.of(actor)).param("id", id.value()).param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> page(id, actor, row)).optional().orElseThrow(() -> new NotFound(id));
    }

    private PartnershipPage page(PartnershipId id, Actor actor, ResultSet row) throws SQLException {
        var negotiation = new NegotiationId(Objects.requireNonNull(row.getObject("negotiation", UUID.class)));
        var mine = row.getString("mine");
        var life = new Life(text(row, "state"), at(row, "concluded_at"), day(row, "started_on"), day(row, "ended_on"),
                row.getString("reason"));
        var words = words(row);
        return new PartnershipPage(id, negotiation, text(row, "business_name"), text(row, "social_name"),
                mine == null ? null : Side.valueOf(mine), actor.isCoordinator(), life, words, row.getBoolean("visible"),
                row.getBoolean("sample"), Rows.people(row, "experts"),
                agreed.terms(negotiation).orElseThrow(), areas.find(id), observations.of(actor, id), filmed(id),
                row.getDate("today").toLocalDate(),
                typed(words));
    }

    private List<FilmDays.Day> filmed(PartnershipId id) {
        var planned = filmDays.getIfAvailable();
        return planned == null ? List.of() : planned.of(id);
    }

    private static Text words(ResultSet row) throws SQLException {
        return new Text(translated(row, "title"), translated(row, "summary"), row.getInt("text_version"),
                number(row, "business_approved"), number(row, "social_approved"), at(row, "business_consent"),
                at(row, "social_consent"));
    }

    private static Typed typed(Text words) {
        var values = new HashMap<String, String>();
        for (var language : Language.values()) {
            values.put("title-" + language.code(), Objects.requireNonNullElse(words.title().exactly(language), ""));
            values.put("summary-" + language.code(), Objects.requireNonNullElse(words.summary().exactly(language), ""));
        }
        return Typed.with(values);
    }

    private static Translated translated(ResultSet row, String what) throws SQLException {
        return new Translated(row.getString(what + "_pl"), row.getString(what + "_de"), row.getString(what + "_en"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
