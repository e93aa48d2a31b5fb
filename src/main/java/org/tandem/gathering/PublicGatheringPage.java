package org.tandem.gathering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.credit.CreditBand;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Schema;
import org.tandem.screen.Screen;

/**
 * A gathering as it is announced.
 *
 * @param presented how many of the edition's partnerships its agendas present, counted
 * @param formed how many partnerships there are, or were announced
 * @param films by the items of the agenda that were their premieres
 * @param additions what other modules know of it
 */
@NamedInterface("pages")
public record PublicGatheringPage(GatheringHead head, List<AgendaRow> agenda, int presented, int formed, boolean isOver,
        boolean takesRegistrations, CreditBand credits, HouseSign house, Map<UUID, Premieres.Shown> films,
        List<Object> additions) {

    /** The film whose premiere an item was, once it is public. */
    public Premieres.@Nullable Shown film(AgendaRow row) {
        return films.get(row.id());
    }

    public boolean presents() {
        return agenda.stream().anyMatch(row -> row.kind().equals("PRESENTATION"));
    }

    /** What a module adds, if it does. */
    public <T> @Nullable T added(Class<T> kind) {
        return additions.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElse(null);
    }

    public @Nullable PlaceMap map() {
        return PlaceMap.of(head.point());
    }

    /** For machines: when and where, and whether it takes place. */
    public String told(Screen screen) {
        var base = screen.absolute("/" + screen.language().code());
        var here = base + "/gatherings/" + head.slug();
        var title = screen.t(head.title());
        var event = Schema.of("Event").with("name", title).with("url", here)
                .with("description", head.about().isEmpty() ? null : screen.t(head.about()))
                .with("startDate", head.startsAt().atZone(head.zoneId()).toOffsetDateTime())
                .with("endDate", head.endsAt().atZone(head.zoneId()).toOffsetDateTime())
                .with("eventStatus", "https://schema.org/" + (head.isCancelled() ? "EventCancelled" : "EventScheduled"))
                .with("eventAttendanceMode", "https://schema.org/" + (head.place().isEmpty() ? "Online" : "Offline")
                        + "EventAttendanceMode")
                .with("location", head.place().isEmpty() ? Schema.of("VirtualLocation").with("url", here) : place(screen))
                .with("inLanguage", head.languages().stream().map(it -> it.toLowerCase(Locale.ROOT)).toList());
        return Schema.json(event, Schema.way(List.of(
                new Schema.Crumb(screen.t(head.editionName()), base + "/editions/" + head.editionSlug()),
                new Schema.Crumb(screen.t("gathering.all"), base + "/gatherings"), new Schema.Crumb(title, here))));
    }

    private Schema place(Screen screen) {
        var place = screen.t(head.place());
        return Schema.of("Place").with("name", place).with("address",
                head.address() == null ? place : head.address());
    }

}
