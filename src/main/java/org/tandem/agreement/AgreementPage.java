package org.tandem.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.AgreementId;
import org.tandem.negotiation.NegotiationAccess;
import org.tandem.negotiation.NegotiationId;
import org.tandem.programme.Side;
import org.tandem.screen.PersonName;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;

/** An agreement with its files, their checksums, and who has confirmed it. */
@NamedInterface("pages")
public record AgreementPage(NegotiationId negotiation, AgreementId id, String number, String business, String social,
        Language language, Instant madeAt, @Nullable Instant businessConfirmed, @Nullable Instant socialConfirmed,
        @Nullable Side mine, boolean signatory, boolean sample, @Nullable LocalDate closesOn, Hands hands, List<File> files) {

    /** Who has confirmed for each side, and who could: names, as they are today. */
    public record Hands(List<PersonName> businessBy, List<PersonName> socialBy, List<PersonName> businessSignatories,
            List<PersonName> socialSignatories) {}

    public record File(Language language, String sha256) {}

    public boolean isConcluded() {
        return businessConfirmed != null && socialConfirmed != null;
    }

    public @Nullable Instant confirmed(Side side) {
        return side == Side.BUSINESS ? businessConfirmed : socialConfirmed;
    }

    /** Who confirmed for a side; nobody where nobody has, or her name is gone. */
    public List<PersonName> confirmedBy(Side side) {
        return side == Side.BUSINESS ? hands.businessBy() : hands.socialBy();
    }

    /** Who may confirm for a side; empty where it has no signatory. */
    public List<PersonName> signatories(Side side) {
        return side == Side.BUSINESS ? hands.businessSignatories() : hands.socialSignatories();
    }

    public String name(Side side) {
        return side == Side.BUSINESS ? business : social;
    }

    public boolean isMine() {
        return mine != null && confirmed(mine) == null;
    }

    public boolean mayConfirm() {
        return isMine() && signatory;
    }

    /** Whose move it is: a message key. */
    public String turn() {
        if (isConcluded()) return "agreement.turn.concluded";
        if (mine == null) return "agreement.turn.watch";
        return isMine() ? "agreement.turn.mine" : "agreement.turn.theirs";
    }

    private AgreementPage with(List<File> kept) {
        return new AgreementPage(negotiation, id, number, business, social, language, madeAt, businessConfirmed, socialConfirmed,
                mine, signatory, sample, closesOn, hands, kept);
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Optional<AgreementPage> find(NegotiationId negotiation, Actor actor) {
            return jdbc.sql("""
                    select n.id, n.number, b.name as business_name, s.name as social_name, n.language, n.made_at,
                           n.business_confirmed_at, n.social_confirmed_at, ed.sample, f.closes_on,
                           array(select\s""" + PersonName.MARKED + """
                                   from person x where x.id = n.business_signatory) as business_by,
                           array(select\s""" + PersonName.MARKED + """
                                   from person x where x.id = n.social_signatory) as social_by,
                           array(select\s""" + PersonName.MARKED + """
                                   from membership m join person x on x.id = m.person
                                  where m.organisation = n.business and 'SIGNATORY' = any(m.roles) order by x.name) as business_signatories,
                           array(select\s""" + PersonName.MARKED + """
                                   from membership m join person x on x.id = m.person
                                  where m.organisation = n.social and 'SIGNATORY' = any(m.roles) order by x.name) as social_signatories,
                           case :organisation::uuid when n.business then 'BUSINESS' when n.social then 'SOCIAL' end as mine
                      from agreement n
                      join organisation b on b.id = n.business
                      join organisation s on s.id = n.social
                      join edition ed on ed.id = n.edition
                      left join phase f on f.edition = n.edition and f.kind = 'CONCLUSION'
                     where n.negotiation = :negotiation and\s""" + NegotiationAccess.SEEN)
                    .params(NegotiationAccess.of(actor)).param("negotiation", negotiation.value())
                    .query((row, _) -> page(negotiation, actor, row)).optional().map(page -> page.with(files(page.id())));
        }

        private static AgreementPage page(NegotiationId negotiation, Actor actor, ResultSet row) throws SQLException {
            var id = new AgreementId(Objects.requireNonNull(row.getObject("id", UUID.class)));
            var mine = row.getString("mine");
            return new AgreementPage(negotiation, id, Rows.text(row, "number"), Rows.text(row, "business_name"),
                    Rows.text(row, "social_name"),
                    Language.valueOf(Rows.text(row, "language")), row.getTimestamp("made_at").toInstant(),
                    Rows.moment(row, "business_confirmed_at"), Rows.moment(row, "social_confirmed_at"),
                    mine == null ? null : Side.valueOf(mine),
                    actor.is(Role.SIGNATORY), row.getBoolean("sample"),
                    row.getDate("closes_on") == null ? null : row.getDate("closes_on").toLocalDate(), hands(row), List.of());
        }

        private static Hands hands(ResultSet row) throws SQLException {
            return new Hands(Rows.people(row, "business_by"), Rows.people(row, "social_by"),
                    Rows.people(row, "business_signatories"), Rows.people(row, "social_signatories"));
        }

        private List<File> files(AgreementId id) {
            return jdbc.sql("select language, sha256 from agreement_document where agreement = ?").param(id.value())
                    .query((row, _) -> new File(Language.valueOf(Rows.text(row, "language")), Rows.text(row, "sha256")))
                    .list().stream().sorted(Comparator.comparing(File::language)).toList();
        }
    }
}
