package org.tandem.article.editing;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.ArticleId;
import org.tandem.article.Correction;
import org.tandem.article.Written.Trust;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** An article as its editors find it: how far it is, what is still to be looked at, and what can be done with it. */
public record EditedPage(ArticleHead head, Checklist checklist, List<Correction> corrections, Typed typed) {

    public String address() {
        return head.address();
    }

    public boolean isReady() {
        return head.first().trust() == Trust.CHECKED && !checklist.forbids();
    }

    EditedPage with(Typed form) {
        return new EditedPage(head, checklist, corrections, form);
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final ArticleHead.Query heads;
        private final Checklist.Query checks;

        Query(JdbcClient jdbc, ArticleHead.Query heads, Checklist.Query checks) {
            this.jdbc = jdbc;
            this.heads = heads;
            this.checks = checks;
        }

        EditedPage find(Actor actor, ArticleId id) {
            var head = heads.own(id, actor);
            var corrections = jdbc.sql("select " + Correction.COLUMN + " from article a where a.id = ?").param(id.value())
                    .query((row, _) -> Correction.of(row.getArray("corrections"))).single();
            return new EditedPage(head, checks.of(head, actor), corrections, Typed.nothing());
        }
    }
}
