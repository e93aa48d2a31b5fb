package org.tandem.nomination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.nomination.ProfilesPage.Choice;
import org.tandem.nomination.ProfilesPage.Choices;
import org.tandem.organisation.classification.Areas;
import org.tandem.organisation.place.Municipalities;
import org.tandem.programme.EditionId;

/** What the profiles of an edition can be filtered by: a choice that nobody meets is none. */
@Component
class ProfileChoices {

    private record Counted(String what, String code, int count, @Nullable String sample) {}

    private final JdbcClient jdbc;

    ProfileChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Choices of(EditionId edition) {
        var counted = jdbc.sql("""
                with social as (select o.id, o.areas, o.municipality
                                  from participation p join organisation o on o.id = p.organisation
                                 where p.edition = :edition and p.side = 'SOCIAL' and p.state = 'QUALIFIED')
                select 'seat' as what, left(municipality, 4) as code, count(*) as count, min(municipality) as sample
                  from social where municipality is not null group by 2
                union all
                select 'area', area, count(*), null from social, unnest(areas) area group by 2
                union all
                select 'need', n.kind, count(distinct n.organisation), null
                  from social join need_or_offer n on n.organisation = social.id and n.direction = 'NEED' group by 2
                """).param("edition", edition.value()).query(Counted.class).list().stream().map(Objects::requireNonNull)
                .toList();
        return new Choices(seats(of("seat", counted)), areas(of("area", counted)),
                of("need", counted).stream().map(it -> new Choice(it.code(), it.count(), null, null))
                        .sorted(Comparator.comparing(Choice::code)).toList());
    }

    private static List<Counted> of(String what, List<Counted> counted) {
        return counted.stream().filter(it -> it.what().equals(what)).toList();
    }

    /** Each voivodeship before its counties. */
    private static List<Choice> seats(List<Counted> counties) {
        var all = new TreeMap<String, Choice>();
        for (var county : counties) {
            var place = Municipalities.find(String.valueOf(county.sample())).orElse(null);
            if (place == null) continue;
            all.put(county.code(), new Choice(county.code(), county.count(), place, null));
            all.merge(county.code().substring(0, 2), new Choice(county.code().substring(0, 2), county.count(), place, null),
                    (one, other) -> new Choice(one.code(), one.count() + other.count(), one.place(), null));
        }
        return List.copyOf(all.values());
    }

    /** In the order of their lists. */
    private static List<Choice> areas(List<Counted> counted) {
        var all = new ArrayList<Choice>();
        for (var area : Areas.all()) {
            counted.stream().filter(it -> it.code().equals(area.code())).findFirst()
                    .ifPresent(it -> all.add(new Choice(it.code(), it.count(), null, area)));
        }
        return List.copyOf(all);
    }
}
