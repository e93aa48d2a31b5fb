package org.tandem.observation.health;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.observation.Watched;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.Side;
import org.tandem.screen.Rows;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/**
 * How the three see a partnership, question by question.
 *
 * @param rated who has answered; what the others answered stands in {@code answers} only once the reader has answered herself
 */
@NamedInterface("pages")
public record HealthPage(Watched of, Set<Rater> rated, Map<Question, Map<Rater, Colour>> answers, Typed typed) {

    public String address() {
        return "/partnerships/" + of.id() + "/health";
    }

    public @Nullable Rater mine() {
        return of.mine() != null ? Rater.valueOf(of.mine().name()) : of.expert() ? Rater.EXPERT : null;
    }

    public boolean isOpen() {
        return mine() == null || rated.contains(mine());
    }

    public List<Question> questions() {
        return List.of(Question.values());
    }

    public @Nullable Colour answer(Question question, Rater rater) {
        return answers.getOrDefault(question, Map.of()).get(rater);
    }

    /** How far apart the answers lie: 0 where all say the same, 2 between green and red. */
    public int distance(Question question) {
        var given = answers.getOrDefault(question, Map.of()).values().stream().mapToInt(Colour::ordinal).summaryStatistics();
        return given.getCount() < 2 ? 0 : given.getMax() - given.getMin();
    }

    public long differing() {
        return questions().stream().filter(question -> distance(question) > 0).count();
    }

    public String name(Screen screen, Rater rater) {
        return switch (rater) {
            case BUSINESS -> of.businessName();
            case SOCIAL -> of.socialName();
            case EXPERT -> screen.t("health.rater.EXPERT");
        };
    }

    public String turn() {
        if (!isOpen()) return "health.turn.rate";
        if (rated.size() < Rater.values().length) return "health.turn.waiting";
        return differing() > 0 ? "health.turn.differ" : "health.turn.agree";
    }

    public boolean chosen(Question question, Colour colour) {
        var typedNow = typed.value(question.name());
        var mine = mine();
        return typedNow.isEmpty() ? mine != null && answer(question, mine) == colour : typedNow.equals(colour.name());
    }

    HealthPage with(Typed form) {
        return new HealthPage(of, rated, answers, form);
    }

    /** Where a mark stands in the picture: green first. */
    public int x(Colour colour) {
        return 20 + colour.ordinal() * 50;
    }

    public int from(Question question) {
        return x(Colour.values()[answers.getOrDefault(question, Map.of()).values().stream().mapToInt(Colour::ordinal).min()
                .orElse(0)]);
    }

    public Side side(Rater rater) {
        return Side.valueOf(rater.name());
    }

    @Component
    static class Query {

        private record Row(Rater rater, Question question, Colour colour) {}

        private final JdbcClient jdbc;
        private final Watched.Query watched;

        Query(JdbcClient jdbc, Watched.Query watched) {
            this.jdbc = jdbc;
            this.watched = watched;
        }

        HealthPage find(Actor actor, PartnershipId partnership) {
            var of = watched.find(actor, partnership);
            var page = new HealthPage(of, Set.of(), Map.of(), Typed.nothing());
            var rows = jdbc
                    .sql("select rater, question, colour from health_rating where partnership = ? order by question, rater")
                    .param(partnership.value())
                    .query((row, _) -> new Row(Rater.valueOf(Rows.text(row, "rater")),
                            Question.valueOf(Rows.text(row, "question")),
                            Colour.valueOf(Rows.text(row, "colour"))))
                    .list();
            var rated = new LinkedHashSet<Rater>();
            rows.forEach(row -> rated.add(row.rater()));
            var mine = page.mine();
            var answers = new EnumMap<Question, Map<Rater, Colour>>(Question.class);
            for (var row : rows)
                if (mine == null || rated.contains(mine))
                    answers.computeIfAbsent(row.question(), _ -> new EnumMap<>(Rater.class)).put(row.rater(), row.colour());
            return new HealthPage(of, rated, answers, Typed.nothing());
        }
    }
}
