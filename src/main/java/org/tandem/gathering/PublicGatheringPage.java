package org.tandem.gathering;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.credit.CreditBand;

/**
 * A gathering as it is announced.
 *
 * @param presented how many of the edition's partnerships its agendas present, counted
 * @param formed how many partnerships there are, or were announced
 * @param films by the items of the agenda that were their premieres
 */
@NamedInterface("pages")
public record PublicGatheringPage(GatheringHead head, List<AgendaRow> agenda, int presented, int formed, boolean isOver,
        boolean takesRegistrations, CreditBand credits, Map<UUID, Premieres.Shown> films) {

    /** The film whose premiere an item was, once it is public. */
    public Premieres.@Nullable Shown film(AgendaRow row) {
        return films.get(row.id());
    }

    public boolean presents() {
        return agenda.stream().anyMatch(row -> row.kind().equals("PRESENTATION"));
    }

    public @Nullable PlaceMap map() {
        return PlaceMap.of(head.point());
    }
}
