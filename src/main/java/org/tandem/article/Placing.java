package org.tandem.article;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.article.section.SectionId;
import org.tandem.article.section.Sectioning;
import org.tandem.audit.AuditTrail;
import org.tandem.gathering.GatheringId;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** Where an article stands, and what it is about: its section, its edition, the partnerships and gatherings it tells of. */
@Service
@Transactional
public class Placing {

    /** What an article is about; the public finds of it only what is public itself. */
    public record About(@Nullable EditionId edition, Set<PartnershipId> partnerships, Set<GatheringId> gatherings) {

        public static final About NOTHING = new About(null, Set.of(), Set.of());
    }

    private final Articles articles;
    private final Sectioning sections;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Placing(Articles articles, Sectioning sections, AuditTrail trail, JdbcClient jdbc, Clock clock) {
        this.articles = articles;
        this.sections = sections;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws BrokenRule where anything of it is another house's */
    public void place(Actor actor, ArticleId id, SectionId section, About about) {
        sections.expectOwn(actor, section);
        var article = articles.findById(id).filter(it -> it.house().equals(actor.forEditing()))
                .orElseThrow(() -> new NotFound(id));
        expectOwn(actor, "edition", about.edition() == null ? Set.of() : Set.of(about.edition().value()));
        var before = article.section();
        articles.save(article.place(section, about.edition(), clock.instant()));
        relate(actor, id, "partnership", about.partnerships().stream().map(PartnershipId::value).collect(Collectors.toSet()));
        relate(actor, id, "gathering", about.gatherings().stream().map(GatheringId::value).collect(Collectors.toSet()));
        trail.record(actor, "article.place", id.value(), about.edition() == null ? null : about.edition().value(),
                Map.of("section", before.value()), Map.of("section", section.value(), "partnerships",
                        about.partnerships().size(), "gatherings", about.gatherings().size()));
    }

    private void relate(Actor actor, ArticleId id, String kind, Set<UUID> others) {
        expectOwn(actor, kind, others);
        jdbc.sql("delete from article_%1$s where article = :id and %1$s <> all (:others)".formatted(kind))
                .param("id", id.value()).param("others", others.toArray(UUID[]::new)).update();
        jdbc.sql("insert into article_%1$s (article, %1$s) select :id, unnest(:others) on conflict do nothing".formatted(kind))
                .param("id", id.value()).param("others", others.toArray(UUID[]::new)).update();
    }

    private void expectOwn(Actor actor, String kind, Set<UUID> others) {
        if (others.isEmpty()) return;
        var own = kind.equals("edition") ? "x.id = e.id" : "x.edition = e.id";
        var found = jdbc.sql("""
                select x.id from %s x join edition e on %s join initiative i on i.id = e.initiative
                 where i.house = :house and x.id = any (:others)
                """.formatted(kind, own)).param("house", actor.forEditing().value())
                .param("others", others.toArray(UUID[]::new)).query(UUID.class).list();
        if (!found.containsAll(List.copyOf(others))) throw new BrokenRule("article.not-of-this-house");
    }
}
