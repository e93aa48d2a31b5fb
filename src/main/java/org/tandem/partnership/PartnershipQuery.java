package org.tandem.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

/** Reads a partnership's page in three statements. */
@Component
class PartnershipQuery {

    /** Its own row, before the rest is read. */
    private record Stand(NegotiationId negotiation, String business, String social, @Nullable Side mine, Life life, Text words,
            boolean visible, boolean sample, List<PersonName> experts, LocalDate today) {}

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
    PartnershipPage find(PartnershipId id, Actor actor) {
        return jdbc.sql("""
                select n.*, b.name as business_name, s.name as social_name,
                       n.shown and (select e.published from edition e where e.id = n.edition) as visible,
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
                .query(PartnershipQuery::stand).optional().map(it -> page(id, actor, it)).orElseThrow(() -> new NotFound(id));
    }

    private static Stand stand(ResultSet row, int number) throws SQLException {
        var mine = row.getString("mine");
        var life = new Life(Rows.text(row, "state"), Rows.moment(row, "concluded_at"), Rows.day(row, "started_on"),
                Rows.day(row, "ended_on"), row.getString("reason"));
        return new Stand(new NegotiationId(Objects.requireNonNull(row.getObject("negotiation", UUID.class))),
                Rows.text(row, "business_name"), Rows.text(row, "social_name"), mine == null ? null : Side.valueOf(mine), life,
                words(row), row.getBoolean("visible"), row.getBoolean("sample"),
                Rows.people(row, "experts"), row.getDate("today").toLocalDate());
    }

    private PartnershipPage page(PartnershipId id, Actor actor, Stand stand) {
        return new PartnershipPage(id, stand.negotiation(), stand.business(), stand.social(), stand.mine(), actor.isCoordinator(),
                stand.life(), stand.words(), stand.visible(), stand.sample(), stand.experts(),
                agreed.terms(stand.negotiation()).orElseThrow(), areas.find(id), observations.of(actor, id), filmed(id),
                stand.today(), typed(stand.words()));
    }

    private List<FilmDays.Day> filmed(PartnershipId id) {
        var planned = filmDays.getIfAvailable();
        return planned == null ? List.of() : planned.of(id);
    }

    private static Text words(ResultSet row) throws SQLException {
        return new Text(Rows.translated(row, "title"), Rows.translated(row, "summary"), row.getInt("text_version"),
                number(row, "business_approved"), number(row, "social_approved"), Rows.moment(row, "business_consent"),
                Rows.moment(row, "social_consent"));
    }

    private static Typed typed(Text words) {
        var values = new HashMap<String, String>();
        for (var language : Language.values()) {
            values.put("title-" + language.code(), Objects.requireNonNullElse(words.title().exactly(language), ""));
            values.put("summary-" + language.code(), Objects.requireNonNullElse(words.summary().exactly(language), ""));
        }
        return Typed.with(values);
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
