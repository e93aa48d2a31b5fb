package org.tandem.article;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;

/** The first page's lead story, where there is one, and what is new. */
@NamedInterface("pages")
public record Front(@Nullable ArticleCard lead, List<ArticleCard> others) {

    public boolean isEmpty() {
        return lead == null && others.isEmpty();
    }

    public boolean isSample() {
        return lead != null && lead.sample() || others.stream().anyMatch(ArticleCard::sample);
    }

    /** Reads it. */
    @Component
    public static class Query {

        /** The articles {@code a} of the first page; {@code f.leads} says which is the lead story. */
        public static final String STORIES = """
                  from (select l.id, true as leads
                          from (select a.id from public_article(:now) a where a.leads and (cast(:only as uuid) is null or a.house = :only)
                                 order by a.house = :house desc nulls last, a.public_from desc, a.id desc limit 1) l
                        union all
                        select n.id, false
                          from (select a.id from public_article(:now) a where cast(:only as uuid) is null or a.house = :only
                                 order by a.public_from desc, a.id desc limit :others + 1) n
                         where n.id is distinct from (select a.id from public_article(:now) a where a.leads and (cast(:only as uuid) is null or a.house = :only)
                                 order by a.house = :house desc nulls last, a.public_from desc, a.id desc limit 1)) f
                  join public_article(:now) a on a.id = f.id
                  join section s on s.id = a.section
                 cross join lateral article_text_in(a.id, :language) t
                """;

        private final JdbcClient jdbc;
        private final Clock clock;

        Query(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        /** For the first page: the lead story, rather one of this house's, and the latest of the others behind it. */
        public Front all(@Nullable HouseId house, Language language, int others) {
            return read(house, null, language, others);
        }

        /** For the first page of one house, where nothing of others' stands. */
        public Front of(HouseId house, Language language, int others) {
            return read(house, house, language, others);
        }

        private Front read(@Nullable HouseId first, @Nullable HouseId only, Language language, int others) {
            var cards = jdbc
                    .sql(ShownArticles.CARD + ", f.leads " + STORIES + " order by f.leads desc, a.public_from desc, a.id desc")
                    .params(front(first, only, others)).param("now", Timestamp.from(clock.instant()))
                    .param("language", language.name())
                    .query((row, number) -> Map.entry(ArticleCard.of(row, number), row.getBoolean("leads"))).list();
            var lead = cards.stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).findFirst().orElse(null);
            return new Front(lead, cards.stream().filter(it -> !it.getValue()).map(Map.Entry::getKey).limit(others).toList());
        }

        private static Map<String, @Nullable Object> front(@Nullable HouseId first, @Nullable HouseId only, int others) {
            var places = new HashMap<String, @Nullable Object>();
            places.put("house", first == null ? null : first.value());
            places.put("only", only == null ? null : only.value());
            places.put("others", others);
            return places;
        }
    }
}
