package org.tandem.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.negotiation.AgreedTerms;
import org.tandem.negotiation.NegotiationId;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** How a partnership comes from an agreement, and lives to its end. */
@Service
@Transactional
public class Partnering {

    private final Partnerships partnerships;
    private final AgreedTerms.Query agreements;
    private final PublicName.Query names;
    private final Themes themes;
    private final PartnershipAccess access;
    private final EditionHead.Query editions;
    private final AuditTrail trail;
    private final Clock clock;

    Partnering(Partnerships partnerships, AgreedTerms.Query agreements, PublicName.Query names, Themes themes,
            PartnershipAccess access, EditionHead.Query editions, AuditTrail trail, Clock clock) {
        this.partnerships = partnerships;
        this.agreements = agreements;
        this.names = names;
        this.themes = themes;
        this.access = access;
        this.editions = editions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Forms the partnership of an agreed negotiation; where there is one, this is it, however often it is asked for.
     *
     * @throws NotFound where nothing is agreed
     */
    public PartnershipId form(NegotiationId negotiation) {
        var agreed = agreements.hold(negotiation).orElseThrow(() -> new NotFound(negotiation));
        return find(negotiation).orElseGet(() -> form(agreed));
    }

    private PartnershipId form(AgreedTerms agreed) {
        var name = names.of(agreed);
        var partnership = partnerships.save(Partnership.from(agreed, name.slug(), name.sample(), clock.instant()));
        record(Actor.TANDEM, "partnership.form", partnership, Map.of("negotiation", agreed.negotiation().value()));
        return partnership.id();
    }

    @Transactional(readOnly = true)
    public Optional<PartnershipId> find(NegotiationId negotiation) {
        return partnerships.findByNegotiation(negotiation).map(Partnership::id);
    }

    /** The agreement is confirmed by both sides; doing it again changes nothing. */
    public void conclude(NegotiationId negotiation) {
        var partnership = find(form(negotiation));
        if (partnership.state() != Partnership.State.FORMING) return;
        partnerships.save(partnership.conclude(clock.instant()));
        record(Actor.TANDEM, "partnership.conclude", partnership, Map.of());
    }

    /** Starts a concluded partnership: either side, or a coordinator of the house. */
    public void start(Actor actor, PartnershipId id, LocalDate on) {
        access.expectHand(actor, id);
        var partnership = partnerships.save(find(id).start(on, clock.instant()));
        record(actor, "partnership.start", partnership, Map.of("on", on));
    }

    /** Ends a running partnership whose promises are done with. */
    public void complete(Actor actor, PartnershipId id, LocalDate on) {
        access.expectHand(actor, id);
        var partnership = partnerships.save(find(id).complete(on, clock.instant()));
        record(actor, "partnership.complete", partnership, Map.of("on", on));
    }

    /** Ends a partnership before its time, with a reason that both sides and the house read. */
    public void endEarly(Actor actor, PartnershipId id, LocalDate on, String why) {
        access.expectHand(actor, id);
        var partnership = partnerships.save(find(id).endEarly(on, why, clock.instant()));
        record(actor, "partnership.end-early", partnership, Map.of("on", on));
    }

    /** The edition's own area that the partnership belongs to, decided by the house. */
    public void assign(Actor actor, PartnershipId id, @Nullable ThemeId theme) {
        actor.forHouse();
        access.expectHand(actor, id);
        var partnership = find(id);
        if (theme != null) themes.expectIn(partnership.edition(), theme);
        partnerships.save(partnership.assign(theme));
        record(actor, "partnership.assign", partnership, theme == null ? Map.of() : Map.of("theme", theme.value()));
    }

    /** Gives it an area that its edition does not name yet. */
    public void assignNew(Actor actor, PartnershipId id, Translated name) {
        assign(actor, id, addTheme(actor, find(id).edition(), name));
    }

    /**
     * The areas of work that the partnership serves, by their codes in the lists of areas.
     *
     * @throws org.tandem.shared.BrokenRule {@code partnership.unknown-area}
     */
    public void serve(Actor actor, PartnershipId id, Set<String> areas) {
        access.expectHand(actor, id);
        var partnership = find(id);
        themes.serve(id, areas);
        record(actor, "partnership.serve", partnership, Map.of("areas", areas.size()));
    }

    /** Adds an area that the edition names itself. */
    public ThemeId addTheme(Actor actor, EditionId edition, Translated name) {
        editions.own(actor, edition);
        var theme = themes.add(edition, name);
        trail.record(actor, "theme.add", theme.value(), edition.value(), Map.of());
        return theme;
    }

    private Partnership find(PartnershipId id) {
        return partnerships.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private void record(Actor actor, String act, Partnership partnership, Map<String, ?> facts) {
        var after = new java.util.TreeMap<String, Object>(facts);
        after.put("state", partnership.state());
        trail.record(actor, act, partnership.id().value(), partnership.edition().value(), after);
    }
}
