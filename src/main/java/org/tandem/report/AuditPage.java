package org.tandem.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandem.screen.Screen;
import org.tandem.screen.Slice;
import org.tandem.screen.Texts;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;

/** The audit trail as a house reads it, the newest line first. Names are looked up as they are today; the trail itself holds ids. */
public record AuditPage(Filter filter, Slice<Line> lines, Map<UUID, Subjects.Subject> subjects, List<Noun> nouns) {

    private static final String NOUN = "report.acts-on.";

    /** What to look for: the beginning of an act, a person's or an organisation's name, one subject. */
    public record Filter(String act, String who, @Nullable UUID subject, @Nullable Long before) {}

    /** What acts are done to: {@code nomination.} for all acts on nominations. */
    public record Noun(String acts, String words) {}

    public record Line(long id, Instant at, @Nullable String person, boolean sample, @Nullable String forWhom, String act,
            UUID subject, String before, String after) {

        /** In words; an act that no release knows any more is named as the trail does. */
        public String words(Screen screen) {
            var key = "report.act." + act;
            return screen.says(key) ? screen.t(key) : act;
        }

        public boolean hasFacts() {
            return !before.equals("{}") || !after.equals("{}");
        }
    }

    /** What it is called today, where the house may see it. */
    public Subjects.@Nullable Subject of(UUID subject) {
        return subjects.get(subject);
    }

    public @Nullable String more() {
        if (lines.next() == null) return null;
        return UriComponentsBuilder.fromPath("/audit").queryParam("act", filter.act()).queryParam("who", filter.who())
                .queryParam("subject", filter.subject() == null ? "" : filter.subject()).queryParam("before", lines.next())
                .encode().build()
                .toUriString();
    }

    @Component
    static class Query {

        private static final int SIZE = 50;

        private final JdbcClient jdbc;
        private final Subjects subjects;
        private final Texts texts;

        Query(JdbcClient jdbc, Subjects subjects, Texts texts) {
            this.jdbc = jdbc;
            this.subjects = subjects;
            this.texts = texts;
        }

        AuditPage find(HouseId house, Filter filter, Language language) {
            var lines = lines(house, filter);
            var wanted = lines.stream().map(Line::subject).collect(Collectors.toSet());
            return new AuditPage(filter, Slice.of(lines, SIZE, line -> String.valueOf(line.id())), subjects.of(house, wanted),
                    nouns(language));
        }

        private List<Noun> nouns(Language language) {
            var order = Collator.getInstance(language.locale());
            return texts.keys(NOUN).stream().map(key -> new Noun(key.substring(NOUN.length()) + ".", texts.in(language, key)))
                    .sorted((one, other) -> order.compare(one.words(), other.words())).toList();
        }

        private List<Line> lines(HouseId house, Filter filter) {
            return jdbc.sql("""
                    select a.id, a.at, p.name as person, coalesce(p.sample, false) as sample, coalesce(o.name, h.name) as for_whom, a.act, a.subject,
                           a.before::text as before, a.after::text as after
                      from audit_line a
                      left join person p on p.id = a.person
                      left join organisation o on o.id = a.organisation
                      left join house h on h.id = a.house
                     where (a.house is null or a.house = :house)
                       and (a.edition is null or a.edition in (select e.id from edition e join initiative i on i.id = e.initiative where i.house = :house))
                       and a.act like :act || '%'
                       and (:who = '' or p.name ilike '%' || :who || '%' or o.name ilike '%' || :who || '%')
                    """ + (filter.subject() == null ? "" : " and a.subject = :subject")
                    + (filter.before() == null ? "" : " and a.id < :before") + " order by a.id desc limit :size")
                    .param("house", house.value()).param("act", filter.act()).param("who", filter.who())
                    .param("subject", filter.subject()).param("before", filter.before()).param("size", SIZE + 1)
                    .query((row, _) -> line(row))
                    .list();
        }

        private static Line line(ResultSet row) throws SQLException {
            return new Line(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("person"),
                    row.getBoolean("sample"), row.getString("for_whom"), String.valueOf(row.getString("act")),
                    Objects.requireNonNull(row.getObject("subject", UUID.class)), String.valueOf(row.getString("before")),
                    String.valueOf(row.getString("after")));
        }
    }
}
