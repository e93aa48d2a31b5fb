package org.tandem;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.favourite.Stars;
import org.tandem.screen.Screen;
import org.tandem.screen.Seat;
import org.tandem.shared.Actor;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

/** Who looks at this request's page: read once a request, so that a role taken away is gone at the next click. */
@Component
class Visitors {

    private static final String FOUND = Visitors.class.getName();

    private record Row(String name, String language, @Nullable UUID organisation, @Nullable UUID house, @Nullable String roles,
            @Nullable String seat, boolean makes) {}

    private record Found(Screen.Visitor visitor, Language language) {}

    private final JdbcClient jdbc;
    private final Stars stars;

    Visitors(JdbcClient jdbc, Stars stars) {
        this.jdbc = jdbc;
        this.stars = stars;
    }

    Screen.@Nullable Visitor of(HttpServletRequest request) {
        var found = found(request);
        return found == null ? null : found.visitor();
    }

    /** Public pages speak the language of their address, the workspace that of the session, else that of the person. */
    Language languageOf(HttpServletRequest request) {
        var path = pathOf(request);
        if (path.length() >= 3 && (path.length() == 3 || path.charAt(3) == '/')) {
            var spoken = Language.of(path.substring(1, 3));
            if (spoken.isPresent()) return spoken.get();
        }
        var found = found(request);
        if (found == null) return wanted(request);
        return spoken(request).orElse(found.language());
    }

    /** Without the header the server would name its own language, which nobody asked for. */
    private static Language wanted(HttpServletRequest request) {
        return Language.firstOf(
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? List.of() : Collections.list(request.getLocales()));
    }

    /** From now on, until this session ends; mails go on in the language of the person's account. */
    void speak(HttpServletRequest request, Language language) {
        request.getSession().setAttribute(Screen.SPOKEN, language.code());
    }

    private static Optional<Language> spoken(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((String) session.getAttribute(Screen.SPOKEN))
                        .flatMap(Language::of);
    }

    /** The address that was asked for, also while its error is being answered; empty where it was none. */
    static String pathOf(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Objects.requireNonNullElse(asked instanceof String path ? path : request.getRequestURI(), "");
    }

    /** Takes one of the person's own seats; says whether it is one. */
    boolean sit(HttpServletRequest request, String seat) {
        var visitor = of(request);
        var own = visitor == null
                ? null
                : visitor.seats().stream().filter(it -> it.id().toString().equals(seat)).findFirst().orElse(null);
        if (own == null) return false;
        request.getSession().setAttribute(Seat.CHOSEN, own.id());
        request.removeAttribute(FOUND);
        return true;
    }

    /** The first page for whoever acts: a coordinator's desk, everybody else's own matters. */
    String startOf(HttpServletRequest request) {
        return start(found(request));
    }

    String startOf(PersonId person) {
        return start(read(person, null));
    }

    private static String start(@Nullable Found found) {
        return found != null && found.visitor().actor().isCoordinator() ? "/desk" : "/home";
    }

    private @Nullable Found found(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        if (principal == null) return null;
        if (request.getAttribute(FOUND) instanceof Found found) return found;
        var found = read(new PersonId(UUID.fromString(principal.getName())), chosenSeat(request));
        request.setAttribute(FOUND, found);
        return found;
    }

    private static @Nullable UUID chosenSeat(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (UUID) session.getAttribute(Seat.CHOSEN);
    }

    private @Nullable Found read(PersonId person, @Nullable UUID chosen) {
        var rows = jdbc.sql("""
                select p.name, p.language, m.organisation, m.house, array_to_string(m.roles, ',') as roles,
                       coalesce(o.name, h.name) as seat, exists (select from film_maker f where f.email = p.email) as makes
                  from person p
                  left join membership m on m.person = p.id
                  left join organisation o on o.id = m.organisation
                  left join house h on h.id = m.house
                 where p.id = :person
                 order by (m.house is null), m.since desc, seat
                """)
                .param("person", person.value())
                .query(Row.class)
                .list().stream().map(Objects::requireNonNull).toList();
        return rows.isEmpty() ? null : found(person, rows, chosen);
    }

    private Found found(PersonId person, List<Row> rows, @Nullable UUID chosen) {
        var seated = rows.stream().filter(row -> row.seat() != null).toList();
        var current = seated.stream().filter(row -> seat(row).equals(chosen)).findFirst()
                .or(() -> seated.stream().findFirst()).orElse(null);
        var seats = seated.stream()
                .map(row -> new Seat(seat(row), String.valueOf(row.seat()), row.house() != null, row.equals(current))).toList();
        var first = rows.getFirst();
        return new Found(new Screen.Visitor(first.name(), actor(person, current), seats, first.makes(), stars.of(person)),
                Language.valueOf(first.language()));
    }

    private static UUID seat(Row row) {
        return row.house() != null ? row.house() : Objects.requireNonNull(row.organisation());
    }

    private static Actor actor(PersonId person, @Nullable Row row) {
        if (row == null) return Actor.of(person);
        return new Actor(person,
                row.organisation() == null ? null : new OrganisationId(row.organisation()),
                row.house() == null ? null : new HouseId(row.house()),
                roles(row.roles()));
    }

    private static Set<Actor.Role> roles(@Nullable String roles) {
        if (roles == null || roles.isEmpty()) return Set.of();
        return Arrays.stream(roles.split(",")).map(Actor.Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
