package org.tandem.gathering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.gathering.GatheringEvent.GatheringCancelled;
import org.tandem.gathering.GatheringEvent.GatheringMoved;
import org.tandem.gathering.GatheringEvent.GatheringPublished;
import org.tandem.gathering.GatheringEvent.GatheringWidened;
import org.tandem.programme.EditionId;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** A meeting of an edition: planned, announced, and held unless it is cancelled. */
class Gathering extends AbstractAggregateRoot<Gathering> {

    enum State {
        PLANNED, PUBLISHED, CANCELLED
    }

    private final @Id GatheringId id;
    private final EditionId edition;
    private final String slug;
    private final boolean sample;
    private GatheringKind kind = GatheringKind.MEETING;
    private Admission admission = Admission.PUBLIC;
    private @Embedded.Empty(prefix = "title_") Translated title = new Translated(null, null, null);
    private @Embedded.Empty(prefix = "about_") Translated about = new Translated(null, null, null);
    private LocalDateTime starts = LocalDateTime.MIN;
    private LocalDateTime ends = LocalDateTime.MIN;
    private String zone = "";
    private @Embedded.Empty(prefix = "place_") Translated place = new Translated(null, null, null);
    private @Nullable String address;
    private @Embedded.Empty(prefix = "access_notes_") Translated accessNotes = new Translated(null, null, null);
    private @Nullable BigDecimal latitude;
    private @Nullable BigDecimal longitude;
    private @Nullable String link;
    private String[] languages = {};
    private @Nullable Integer capacity;
    private State state = State.PLANNED;
    private @Nullable String reason;
    private @Nullable Instant registrationClosedAt;
    private int sequence;
    private Instant changedAt = Instant.EPOCH;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Gathering(GatheringId id, EditionId edition, String slug, boolean sample) {
        this.id = id;
        this.edition = edition;
        this.slug = slug;
        this.sample = sample;
    }

    static Gathering of(EditionId edition, String slug, GatheringPlan plan, boolean sample, Instant now) {
        var it = new Gathering(GatheringId.next(), edition, slug, sample);
        it.take(plan, now);
        return it;
    }

    /** A new plan; where it was announced already and moves, those who know of it are told. */
    Gathering replan(GatheringPlan plan, Instant now) {
        expect(state != State.CANCELLED, "gathering.cancelled");
        expect(state == State.PLANNED || plan.place().isKnown(), "gathering.without-place");
        var moves = !plan.period().equals(period()) || !plan.place().equals(where());
        var widens = widens(plan.capacity());
        take(plan, now);
        if (state != State.PUBLISHED) return this;
        // RFC 5545 3.8.7.4: whoever subscribed takes over only what has a higher number
        sequence++;
        if (moves) registerEvent(new GatheringMoved(id, edition, sequence, now));
        if (widens) registerEvent(new GatheringWidened(id, edition, now));
        return this;
    }

    private boolean widens(@Nullable Integer to) {
        return capacity != null && (to == null || to > capacity);
    }

    Gathering publish(Instant now) {
        expect(state == State.PLANNED, "gathering.not-planned");
        expect(where().isKnown(), "gathering.without-place");
        state = State.PUBLISHED;
        changedAt = now;
        registerEvent(new GatheringPublished(id, edition, now));
        return this;
    }

    Gathering cancel(String why, Instant now) {
        expect(state != State.CANCELLED, "gathering.cancelled");
        expect(!why.isBlank(), "gathering.cancelled-without-reason");
        state = State.CANCELLED;
        reason = why.strip();
        sequence++;
        changedAt = now;
        registerEvent(new GatheringCancelled(id, edition, now));
        return this;
    }

    /** Nobody registers from now on; who waits still gets the places that become free. */
    Gathering closeRegistration(Instant now) {
        expect(state == State.PUBLISHED && now.isBefore(plan().period().startsAt()), "gathering.takes-nobody");
        expect(registrationClosedAt == null, "gathering.registration-closed");
        registrationClosedAt = now;
        return this;
    }

    Gathering reopenRegistration() {
        expect(state == State.PUBLISHED, "gathering.takes-nobody");
        registrationClosedAt = null;
        return this;
    }

    /** The agenda was changed: whoever changes it at the same moment is told. */
    Gathering arranged(Instant now) {
        expect(state != State.CANCELLED, "gathering.cancelled");
        changedAt = now;
        return this;
    }

    private void take(GatheringPlan plan, Instant now) {
        kind = plan.kind();
        admission = plan.admission();
        title = plan.title();
        about = plan.about();
        starts = plan.period().starts();
        ends = plan.period().ends();
        zone = plan.period().zone().getId();
        place = plan.place().place();
        address = plan.place().address();
        accessNotes = plan.place().accessNotes();
        latitude = plan.place().latitude();
        longitude = plan.place().longitude();
        link = plan.place().link();
        languages = plan.languages().stream().sorted().map(Language::name).toArray(String[]::new);
        capacity = plan.capacity();
        changedAt = now;
    }

    /** What the house has decided so far. */
    GatheringPlan plan() {
        return new GatheringPlan(kind, admission, title, about, period(), where(), spoken(), capacity);
    }

    private Period period() {
        return new Period(starts, ends, ZoneId.of(zone));
    }

    private Place where() {
        return new Place(place, address, accessNotes, latitude, longitude, link);
    }

    private Set<Language> spoken() {
        return Arrays.stream(languages).map(Language::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static void expect(boolean fulfilled, String rule) {
        if (!fulfilled) throw new BrokenRule(rule);
    }

    GatheringId id() {
        return id;
    }

    EditionId edition() {
        return edition;
    }

    State state() {
        return state;
    }

    boolean isRegistrationClosed() {
        return registrationClosedAt != null;
    }

    int sequence() {
        return sequence;
    }
}
