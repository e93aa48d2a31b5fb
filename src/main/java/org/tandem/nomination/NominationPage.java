package org.tandem.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.Side;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/**
 * A nomination as one of its two sees it, or the house. Nobody else finds it: what a company writes about an organisation reaches
 * that organisation and the house alone.
 *
 * @param viewer the side of who looks; null for the house
 */
public record NominationPage(NominationId id, String state, String company, String organisation, String organisationSlug,
        String reason, String idea,
        Instant madeAt, LocalDate expiresOn, @Nullable Instant answeredAt, @Nullable String answer, @Nullable UUID negotiation,
        @Nullable Side viewer, UUID edition, boolean sample, Typed typed) {

    /** The list that it stands on for whoever looks: the house's is of its edition. */
    public String all() {
        return viewer == null ? "/editions/" + edition + "/nominations" : "/nominations";
    }

    public boolean waits() {
        return state.equals("MADE");
    }

    public boolean canAnswer() {
        return waits() && viewer == Side.SOCIAL;
    }

    public boolean canWithdraw() {
        return waits() && viewer == Side.BUSINESS;
    }

    /** One's own refusal can be taken back while the answer would still be in time. */
    public boolean canReconsider(LocalDate today) {
        return state.equals("DECLINED") && viewer == Side.SOCIAL && !today.isAfter(expiresOn);
    }

    NominationPage with(Typed form) {
        return new NominationPage(id, state, company, organisation, organisationSlug, reason, idea, madeAt, expiresOn, answeredAt,
                answer,
                negotiation, viewer, edition, sample, form);
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Optional<NominationPage> find(NominationId id, Actor actor) {
            return jdbc.sql("""
                    select n.id, n.edition, n.state, bo.name as company, so.name as organisation, so.slug, n.reason, n.idea, n.made_at, n.expires_on,
                           n.answered_at, n.answer, t.id as negotiation, b.sample or s.sample as sample,
                           case :organisation when b.organisation then 'BUSINESS' when s.organisation then 'SOCIAL' end as viewer
                      from nomination n
                      join participation b on b.id = n.business join organisation bo on bo.id = b.organisation
                      join participation s on s.id = n.social join organisation so on so.id = s.organisation
                      left join negotiation t on t.nomination = n.id
                     where n.id = :id
                       and (:organisation in (b.organisation, s.organisation)
                            or exists (select from edition e join initiative i on i.id = e.initiative where e.id = n.edition and i.house = :house))
                    """)
                    .param("id", id.value())
                    .param("organisation", NominationAccess.organisation(actor))
                    .param("house", NominationAccess.house(actor))
                    .query((row, _) -> page(row))
                    .optional();
        }

        private static NominationPage page(ResultSet row) throws SQLException {
            var viewer = row.getString("viewer");
            var answered = row.getTimestamp("answered_at");
            return new NominationPage(new NominationId(row.getObject("id", UUID.class)), Rows.text(row, "state"),
                    Rows.text(row, "company"),
                    Rows.text(row, "organisation"), Rows.text(row, "slug"), Rows.text(row, "reason"), Rows.text(row, "idea"),
                    row.getTimestamp("made_at").toInstant(),
                    row.getDate("expires_on").toLocalDate(), answered == null ? null : answered.toInstant(),
                    row.getString("answer"),
                    row.getObject("negotiation", UUID.class), viewer == null ? null : Side.valueOf(viewer),
                    row.getObject("edition", UUID.class),
                    row.getBoolean("sample"),
                    Typed.nothing());
        }
    }
}
