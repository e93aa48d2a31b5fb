package org.tandem.organisation.claim;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.organisation.OrganisationKind;
import org.tandem.organisation.Sought;
import org.tandem.organisation.claim.JoiningPage.Found;
import org.tandem.organisation.claim.JoiningPage.Question;
import org.tandem.organisation.claim.JoiningPage.Tie;
import org.tandem.organisation.place.Municipalities;
import org.tandem.organisation.place.Municipality;
import org.tandem.screen.Slice;
import org.tandem.shared.Actor;
import org.tandem.shared.OrganisationId;

/** Reads what somebody who looks for her organisation may see: names and seats, and her own questions, in two statements. */
@Component
class JoiningQuery {

    private static final int SIZE = 12;

    private final JdbcClient jdbc;

    JoiningQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    JoiningPage find(Actor actor, String typed) {
        var sought = Sought.by(typed);
        var found = Slice.of(sought.isEnough() ? found(actor, sought) : List.<Found>of(), SIZE, it -> it.id().toString());
        var newcomer = actor.organisation() == null && actor.house() == null;
        return new JoiningPage(typed, newcomer, !typed.isEmpty() && !sought.isEnough(), found.rows(), found.next() != null,
                questions(actor));
    }

    private List<Found> found(Actor actor, Sought sought) {
        return jdbc.sql("""
                select o.id, o.name, o.kind, o.municipality, o.sample,
                       case when exists (select from membership m where m.organisation = o.id and m.person = :person) then 'MEMBER'
                            when exists (select from join_request r
                                          where r.organisation = o.id and r.person = :person and r.state = 'OPEN') then 'ASKED'
                            when exists (select from claim c
                                          where c.organisation = o.id and c.person = :person and c.state = 'ASKED') then 'CLAIMED'
                            else 'NONE' end as tie
                  from organisation o
                 where o.folded like '%' || :letters || '%'
                    or o.id in (select organisation from organisation_identifier where value = any(:numbers))
                 order by o.folded not like :letters || '%', o.name collate "pl-x-icu", o.id
                 limit :limit
                """)
                .param("person", actor.someone().value())
                .param("letters", sought.letters())
                .param("numbers", sought.numbers())
                .param("limit", SIZE + 1)
                .query((row, _) -> new Found(new OrganisationId(row.getObject("id", UUID.class)), row.getString("name"),
                        OrganisationKind.valueOf(row.getString("kind")), municipality(row.getString("municipality")),
                        row.getBoolean("sample"), Tie.valueOf(row.getString("tie"))))
                .list();
    }

    /** Those open and those answered lately; what was granted needs no line, for she is in. */
    private List<Question> questions(Actor actor) {
        return jdbc.sql("""
                select r.id, 'JOIN' as kind, o.name as organisation, r.state, coalesce(r.answered_at, r.asked_at) as since,
                       null as why
                  from join_request r join organisation o on o.id = r.organisation
                 where r.person = :person and r.state in ('OPEN', 'DECLINED')
                union all
                select c.id, 'CLAIM', o.name, case c.state when 'ASKED' then 'OPEN' else 'DECLINED' end,
                       coalesce(c.answered, c.asked), c.why
                  from claim c join organisation o on o.id = c.organisation
                 where c.person = :person and c.state in ('ASKED', 'REFUSED')
                 order by since desc
                 limit 10
                """)
                .param("person", actor.someone().value())
                .query((row, _) -> new Question(row.getObject("id", UUID.class), row.getString("kind"),
                        row.getString("organisation"), row.getString("state"), row.getTimestamp("since").toInstant(),
                        row.getString("why")))
                .list();
    }

    private static @Nullable Municipality municipality(@Nullable String terc) {
        return terc == null ? null : Municipalities.find(terc).orElse(null);
    }
}
