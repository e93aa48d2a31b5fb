package org.tandem.gathering;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.credit.CreditBand;

/**
 * A gathering as it is announced.
 *
 * @param presented how many of the edition's partnerships its agendas present, counted
 * @param formed how many partnerships there are, or were announced
 */
@NamedInterface("pages")
public record PublicGatheringPage(GatheringHead head, List<AgendaRow> agenda, int presented, int formed, boolean isOver,
        boolean takesRegistrations, CreditBand credits) {

    public boolean presents() {
        return agenda.stream().anyMatch(row -> row.kind().equals("PRESENTATION"));
    }

    public @Nullable PlaceMap map() {
        return PlaceMap.of(head.point());
    }
}
