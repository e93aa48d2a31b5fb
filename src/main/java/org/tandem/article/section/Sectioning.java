package org.tandem.article.section;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.article.section.SectionEvent.SectionChanged;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.HouseId;
import org.tandem.shared.Letters;
import org.tandem.shared.NotFound;

/** Editors keep the tree of their house's sections. */
@Service
@Transactional
public class Sectioning {

    private static final int DEEPEST = 4;

    private final Sections sections;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sectioning(Sections sections, AuditTrail trail, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.sections = sections;
        this.trail = trail;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Behind the others that stand in the same place. */
    public SectionId open(Actor actor, SectionPlan plan) {
        var house = actor.forEditing();
        var id = SectionId.next();
        expectRoom(actor, id, plan.parent());
        var slug = address(id, plan, null);
        sections.save(Section.of(id, house, slug, plan, last(house, plan.parent())));
        record(actor, "section.open", id, house, plan.parent());
        return id;
    }

    /** Another name, another place in the tree, another address; the one before leads on to it for ever. */
    public void change(Actor actor, SectionId id, SectionPlan plan) {
        var section = find(actor, id);
        expectRoom(actor, id, plan.parent());
        var slug = address(id, plan, section.slug());
        sections.save(section.change(plan, slug, last(section.house(), plan.parent())));
        record(actor, "section.change", id, section.house(), plan.parent());
    }

    /** One place up among its neighbours; the first stays where it is. */
    public void raise(Actor actor, SectionId id) {
        var section = find(actor, id);
        var parent = section.parent();
        var neighbours = new ArrayList<>(sections.below(section.house().value(), parent == null ? null : parent.value()));
        var at = neighbours.stream().map(Section::id).toList().indexOf(id);
        if (at < 1) return;
        neighbours.add(at - 1, neighbours.remove(at));
        for (int i = 0; i < neighbours.size(); i++) sections.save(neighbours.get(i).at(i));
        record(actor, "section.raise", id, section.house(), parent);
    }

    /** Only an empty one goes; what led to it leads to the section above it. */
    public void remove(Actor actor, SectionId id) {
        var section = find(actor, id);
        if (sections.isInUse(id.value())) throw new BrokenRule("section.not-empty");
        var parent = section.parent();
        sections.delete(section);
        jdbc.sql(parent == null
                ? "delete from section_address where section = :id"
                : "update section_address set section = :parent where section = :id").param("id", id.value())
                .param("parent", parent == null ? null : parent.value()).update();
        record(actor, "section.remove", id, section.house(), parent);
    }

    /** @throws NotFound for a section of another house */
    public void expectOwn(Actor actor, SectionId id) {
        var _ = find(actor, id);
    }

    /** Its own branch, with what stands below it, may be so deep; and it never stands below itself. */
    private void expectRoom(Actor actor, SectionId id, @Nullable SectionId parent) {
        var seen = new HashSet<SectionId>();
        for (var above = parent; above != null; above = find(actor, above).parent()) {
            if (above.equals(id) || !seen.add(above)) throw new BrokenRule("section.below-itself");
        }
        if (seen.size() + depth(id) > DEEPEST) throw new BrokenRule("section.too-deep", DEEPEST);
    }

    private int depth(SectionId id) {
        return jdbc.sql("""
                with recursive below as (
                    select cast(:id as uuid) as id, 1 as depth
                    union all select s.id, b.depth + 1 from section s join below b on s.parent = b.id where b.depth < 10)
                select max(depth) from below
                """).param("id", id.value()).query(Integer.class).single();
    }

    /** Two who open or move one at once come one after the other. */
    private int last(HouseId house, @Nullable SectionId parent) {
        jdbc.sql("select id from house where id = ? for update").param(house.value()).query(UUID.class).single();
        return sections.below(house.value(), parent == null ? null : parent.value()).stream().mapToInt(Section::position).max()
                .orElse(-1) + 1;
    }

    private String address(SectionId id, SectionPlan plan, @Nullable String before) {
        var wanted = plan.address();
        if (wanted == null || wanted.isBlank())
            return before != null
                    ? before
                    : Letters.freeSlug(plan.name().in(org.tandem.shared.Language.PL), "section", slug -> !claims(id, slug));
        var slug = Letters.slug(wanted, "");
        if (slug.isEmpty()) throw new BrokenRule("article.address.no-letters");
        if (!claims(id, slug)) throw new BrokenRule("section.address.taken", slug);
        return slug;
    }

    private boolean claims(SectionId id, String slug) {
        jdbc.sql("insert into section_address (slug, section, since) values (?, ?, ?) on conflict (slug) do nothing")
                .params(slug, id.value(), Timestamp.from(clock.instant())).update();
        return jdbc.sql("select section = ? from section_address where slug = ?").params(id.value(), slug).query(Boolean.class)
                .single();
    }

    private void record(Actor actor, String act, SectionId id, HouseId house, @Nullable SectionId parent) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("parent", parent == null ? null : parent.value());
        trail.record(actor, act, id.value(), null, Map.of(), facts);
        events.publishEvent(new SectionChanged(id, house, clock.instant()));
    }

    private Section find(Actor actor, SectionId id) {
        return sections.findById(id).filter(it -> it.house().equals(actor.forEditing())).orElseThrow(() -> new NotFound(id));
    }
}
