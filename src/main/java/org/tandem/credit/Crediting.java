package org.tandem.credit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** A coordinator credits those who made an edition possible, in the words and the order that were agreed with them. */
@Service
@Transactional
public class Crediting {

    private final Credits credits;
    private final EditionHead.Query editions;
    private final AuditTrail trail;

    Crediting(Credits credits, EditionHead.Query editions, AuditTrail trail) {
        this.credits = credits;
        this.editions = editions;
        this.trail = trail;
    }

    /** The last of its tier. */
    public CreditId add(Actor actor, EditionId edition, Credited credited) {
        editions.held(actor, edition);
        var credit = credits.save(Credit.of(edition, credited, end(edition, credited.tier())));
        trail.record(actor, "credit.add", credit.id().value(), edition.value(), facts(credited));
        return credit.id();
    }

    /**
     * @param seen the version that the change was made from
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody else was faster
     */
    public void change(Actor actor, EditionId edition, CreditId id, int seen, Credited credited) {
        var credit = find(actor, edition, id);
        var before = credit.credited();
        if (before.tier() != credited.tier()) credit.place(end(edition, credited.tier()));
        credits.save(credit.change(credited, seen));
        trail.record(actor, "credit.change", id.value(), edition.value(), facts(before), facts(credited));
    }

    /** Changes places with the one above or below it in its tier; at the end there is nobody to change with. */
    public void move(Actor actor, EditionId edition, CreditId id, boolean up) {
        var credit = find(actor, edition, id);
        var order = up ? Comparator.comparing(Credit::position).reversed() : Comparator.comparing(Credit::position);
        ofTier(edition, credit.tier()).filter(other -> order.compare(other, credit) > 0).min(order)
                .ifPresent(neighbour -> swap(actor, credit, neighbour));
    }

    public void remove(Actor actor, EditionId edition, CreditId id) {
        var credit = find(actor, edition, id);
        credits.delete(credit);
        trail.record(actor, "credit.remove", id.value(), edition.value(), facts(credit.credited()), Map.of());
    }

    private void swap(Actor actor, Credit credit, Credit neighbour) {
        var place = credit.position();
        var target = neighbour.position();
        credits.save(credit.place(target));
        credits.save(neighbour.place(place));
        trail.record(actor, "credit.move", credit.id().value(), credit.edition().value(), Map.of("position", place),
                Map.of("position", target));
    }

    private Credit find(Actor actor, EditionId edition, CreditId id) {
        editions.held(actor, edition);
        return credits.findByEdition(edition).stream().filter(credit -> credit.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private int end(EditionId edition, Tier tier) {
        return ofTier(edition, tier).mapToInt(Credit::position).max().orElse(-1) + 1;
    }

    private Stream<Credit> ofTier(EditionId edition, Tier tier) {
        return credits.findByEdition(edition).stream().filter(credit -> credit.tier() == tier);
    }

    /** Neither the name nor the words: these may be asked for, the record may not. */
    private static Map<String, Object> facts(Credited credited) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("tier", credited.tier());
        if (credited.period().from() != null) facts.put("from", credited.period().from().toString());
        if (credited.period().until() != null) facts.put("until", credited.period().until().toString());
        facts.put("worded", worded(credited));
        return facts;
    }

    private static List<Language> worded(Credited credited) {
        return Stream.of(Language.values()).filter(language -> credited.wording().exactly(language) != null).toList();
    }
}
