package org.tandem.gathering;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import org.tandem.screen.HomeAddress;
import org.tandem.shared.Language;

/** Gatherings as a calendar reads them (RFC 5545). Times are written as moments, so that no reader needs our rules of summer time. */
@Component
class CalendarFile {

    private final HomeAddress home;

    CalendarFile(HomeAddress home) {
        this.home = home;
    }

    String of(List<GatheringHead> gatherings, Language language) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Tandem//Tandem//" + language.name()));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        gatherings.forEach(gathering -> calendar.add(event(gathering, language)));
        return calendar.toString();
    }

    /** The identity never changes: with the higher sequence number a change or a cancellation takes the place of what was read before. */
    private VEvent event(GatheringHead it, Language language) {
        var event = new VEvent(false);
        event.add(new Uid(it.id() + "@tandem"));
        event.add(new DtStamp(it.changedAt()));
        event.add(new LastModified(it.changedAt()));
        event.add(new Sequence(it.sequence()));
        event.add(it.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new DtStart<>(it.startsAt()));
        event.add(new DtEnd<>(it.endsAt()));
        event.add(new Summary(it.title().in(language)));
        event.add(new Url(URI.create(home.of(language, "/gatherings/" + it.slug()))));
        var about = it.about().in(language);
        if (!about.isEmpty()) event.add(new Description(about));
        var where = Stream.of(it.place().in(language), it.address(), it.place().isEmpty() ? it.link() : null)
                .flatMap(Stream::ofNullable).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        if (!where.isEmpty()) event.add(new Location(where));
        if (it.point() != null) event.add(new Geo(it.point().replace(',', ';')));
        return event;
    }
}
