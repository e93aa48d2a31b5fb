package org.tandem.observation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.tandem.observation.ObservationEvent.ConsentAsked;
import org.tandem.programme.Side;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Overtaken;
import org.tandem.shared.Translated;

/** What the public may read of a point: the expert approves the wording, and both parties consent to that very wording. */
@Table("point_extract")
class Extract extends AbstractAggregateRoot<Extract> {

    private static final int LONGEST = 4000;

    private final @Id ExtractId id;
    private final PointId point;
    private final int number;
    private @Embedded.Empty(prefix = "wording_") Translated wording = new Translated(null, null, null);
    private int writing;
    private @Nullable Integer approved;
    private @Nullable Integer businessConsent;
    private @Nullable Integer socialConsent;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Extract(ExtractId id, PointId point, int number) {
        this.id = id;
        this.point = point;
        this.number = number;
    }

    static Extract of(Point point) {
        return new Extract(ExtractId.next(), point.id(), point.versions());
    }

    /** A new wording: what was approved or consented to before counts no more. What the expert writes she approves. */
    Extract write(Watched in, Translated words, Instant now) {
        if (words.isEmpty()) throw new BrokenRule("observation.words-needed");
        for (var language : org.tandem.shared.Language.values()) {
            var text = words.exactly(language);
            if (text != null && text.length() > LONGEST) throw new BrokenRule("observation.too-long", LONGEST);
        }
        wording = words;
        writing++;
        return in.expert() ? approve(in, writing, now) : this;
    }

    /** @param read the writing that was read: another one is not approved unread */
    Extract approve(Watched in, int read, Instant now) {
        in.expectExpert();
        expectPresent(read);
        approved = writing;
        registerEvent(new ConsentAsked(in.id(), in.edition(), in.business(), in.social(), id, writing, now));
        return this;
    }

    Extract consent(Side by, int read) {
        expectPresent(read);
        if (approved == null || approved != writing) throw new BrokenRule("observation.extract.not-approved");
        return with(by, writing);
    }

    Extract withdraw(Side by) {
        return with(by, null);
    }

    private Extract with(Side by, @Nullable Integer consented) {
        if (by == Side.BUSINESS) businessConsent = consented;
        else
            socialConsent = consented;
        return this;
    }

    private void expectPresent(int read) {
        if (read != writing) throw new Overtaken("observation.extract.written-anew");
    }

    ExtractId id() {
        return id;
    }

    PointId point() {
        return point;
    }

    int number() {
        return number;
    }

    int writing() {
        return writing;
    }
}
