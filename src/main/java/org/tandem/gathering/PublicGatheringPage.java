package org.tandem.gathering;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A gathering as it is announced.
 *
 * @param presented how many of the edition's partnerships its agendas present, counted
 * @param formed how many partnerships there are, or were announced
 * @param additions what other modules know of it
 */
@NamedInterface("pages")
public record PublicGatheringPage(GatheringHead head, List<AgendaRow> agenda, int presented, int formed, boolean isOver,
        boolean takesRegistrations, List<Object> additions) {

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
}
