package org.tandem.negotiation.expert;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.NotFound;

/** The ties that an expert has declared, and the organisations in the editions of her house to which she can declare one. */
@NamedInterface("pages")
public record TiesPage(List<Tie> ties, List<Choice> others, Typed typed) {

    public record Tie(UUID organisation, String name, String nature, Instant since) {}

    public record Choice(UUID organisation, String name) {}

    public Map<String, String> choices(Screen screen) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", screen.t("tie.organisation.choose"));
        for (var other : others) choices.put(other.organisation().toString(), other.name());
        return choices;
    }

    TiesPage with(Typed form) {
        return new TiesPage(ties, others, form);
    }

    @Component
    static class Query {

        private record Row(UUID id, String name, @Nullable String nature, @Nullable Instant since) {}

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** @throws NotFound for whoever is no expert at the moment */
        TiesPage find(Actor actor) {
            if (!actor.is(Role.EXPERT) || actor.house() == null) throw new NotFound("expert");
            var rows = jdbc.sql("""
                    select o.id, o.name, t.nature, t.since
                      from organisation o
                      left join declared_tie t on t.organisation = o.id and t.person = :person
                     where t.person is not null
                        or o.id in (select p.organisation from participation p join edition e on e.id = p.edition
                                      join initiative i on i.id = e.initiative where i.house = :house)
                     order by o.name collate "pl-x-icu", o.id
                    """).param("person", actor.someone().value()).param("house", actor.house().value())
                    .query((row, _) -> {
                        var since = row.getTimestamp("since");
                        return new Row(Objects.requireNonNull(row.getObject("id", UUID.class)), Rows.text(row, "name"),
                                row.getString("nature"), since == null ? null : since.toInstant());
                    }).list();
            var ties = rows.stream().filter(it -> it.since() != null)
                    .map(it -> new Tie(it.id(), it.name(), Objects.requireNonNull(it.nature()),
                            Objects.requireNonNull(it.since())))
                    .toList();
            var others = rows.stream().filter(it -> it.since() == null).map(it -> new Choice(it.id(), it.name())).toList();
            return new TiesPage(ties, others, Typed.nothing());
        }
    }
}
