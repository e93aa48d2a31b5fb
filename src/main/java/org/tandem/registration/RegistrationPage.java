package org.tandem.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.account.link.Secret;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** What somebody with the link in a mail sees of her registration: how it stands, and what she can do. */
@NamedInterface("pages")
public record RegistrationPage(RegistrationId id, String secret, String state, boolean isLate, Translated title, String slug,
        LocalDateTime starts, ZoneId zone, Translated where, boolean isAhead, boolean isCalledOff, List<Badge> badges,
        int people,
        @Nullable Instant offeredUntil, int before, Typed typed) {

    /** What one of the people shows at the door. */
    public record Badge(UUID id, String name, String code) {

        public QrCode picture() {
            return new QrCode(code);
        }

        public String spelt() {
            return new AttendeeCode(code).spelt();
        }

        @Override
        public String toString() {
            return "badge";
        }
    }

    /** The secret is in the page, and nowhere else. */
    @Override
    public String toString() {
        return "registration page";
    }

    /** Under which key the page says how it stands. */
    public String standing() {
        if (isCalledOff) return "called-off";
        return isLate ? "lapsed" : state.toLowerCase(Locale.ROOT);
    }

    public List<String> names() {
        return badges.stream().map(Badge::name).toList();
    }

    /** Whether she has what she shows at the door. */
    public boolean hasBadges() {
        return standing().equals("registered") && !badges.isEmpty();
    }

    public boolean canConfirm() {
        return isAhead && !isLate && (state.equals("ASKED") || state.equals("OFFERED"));
    }

    public boolean canCancel() {
        return isAhead && !isLate && !hasEnded();
    }

    /** Whether one of several can stay away alone. */
    public boolean canReduce() {
        return canCancel() && badges.size() > 1;
    }

    private boolean hasEnded() {
        return state.equals("CANCELLED") || state.equals("LAPSED");
    }

    /** Whether she may register anew. */
    public boolean canAskAgain() {
        return isAhead && (hasEnded() || isLate);
    }

    RegistrationPage with(Typed said) {
        return new RegistrationPage(id, secret, state, isLate, title, slug, starts, zone, where, isAhead, isCalledOff, badges,
                people,
                offeredUntil, before, said);
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final Clock clock;

        Query(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        /** @throws NotFound for a wrong secret as for a registration that is not there */
        RegistrationPage find(RegistrationId id, Secret secret) {
            return jdbc.sql("""
                    select r.state, r.people, r.asked_at, r.offered_until, g.slug, g.title_pl, g.title_de, g.title_en, g.starts, g.zone,
                           g.starts_at, g.place_pl, g.place_de, g.place_en, g.state as called,
                           array(select a.id from attendee a where a.registration = r.id and a.name is not null order by a.position) as ids,
                           array(select a.name from attendee a where a.registration = r.id and a.name is not null order by a.position) as names,
                           array(select a.code from attendee a where a.registration = r.id and a.name is not null order by a.position) as codes,
                           (select count(*) from registration o
                             where r.state = 'WAITING' and o.gathering = r.gathering and o.state = 'WAITING'
                               and (o.confirmed_at, o.id) < (r.confirmed_at, r.id)) as before
                      from registration r join gathering g on g.id = r.gathering
                      join registration_secret s on s.registration = r.id and s.hash = :hash
                     where r.id = :id
                    """).param("id", id.value()).param("hash", secret.hash())
                    .query((row, _) -> page(id, secret, row)).optional().orElseThrow(() -> new NotFound(id));
        }

        private RegistrationPage page(RegistrationId id, Secret secret, ResultSet row) throws SQLException {
            var now = clock.instant();
            var until = row.getTimestamp("offered_until");
            var state = Rows.text(row, "state");
            var late = state.equals("ASKED")
                    && !now.isBefore(row.getTimestamp("asked_at").toInstant().plus(Registration.TO_CONFIRM))
                    || until != null && !now.isBefore(until.toInstant());
            var called = Rows.text(row, "called");
            return new RegistrationPage(id, secret.text(), state, late, Rows.translated(row, "title"), Rows.text(row, "slug"),
                    row.getObject("starts", LocalDateTime.class), ZoneId.of(Rows.text(row, "zone")),
                    Rows.translated(row, "place"),
                    called.equals("PUBLISHED") && now.isBefore(row.getTimestamp("starts_at").toInstant()),
                    called.equals("CANCELLED"), badges(row), row.getInt("people"),
                    until == null ? null : until.toInstant(), row.getInt("before"), Typed.nothing());
        }

        private static List<Badge> badges(ResultSet row) throws SQLException {
            var names = (String[]) row.getArray("names").getArray();
            var codes = (String[]) row.getArray("codes").getArray();
            var ids = (UUID[]) row.getArray("ids").getArray();
            return IntStream.range(0, names.length).mapToObj(i -> new Badge(ids[i], names[i], codes[i])).toList();
        }
    }
}
