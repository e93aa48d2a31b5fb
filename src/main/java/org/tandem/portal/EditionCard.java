package org.tandem.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.programme.EditionId;
import org.tandem.programme.HouseSign;
import org.tandem.shared.Translated;

/** An edition as the public sees it, with its figures: {@code held} are the partnerships it has, {@code shown} those with consent. */
@NamedInterface("pages")
public record EditionCard(EditionId id, String slug, Translated name, Translated initiative, HouseSign house,
        @Nullable Integer announced,
        boolean sample, int business, int social, int talking, int held, int shown, LocalDate today, List<PhaseRow> phases) {

    /** How many partnerships the house has announced beyond those that the edition holds. */
    public int toBeAnnounced() {
        return announced == null ? 0 : Math.max(0, announced - held);
    }

    public boolean hasFigures() {
        return business + social > 0;
    }

    /** The phase that is open now, or the next one to open. */
    public @Nullable PhaseRow next() {
        return phases.stream().filter(phase -> !today.isAfter(phase.closesOn())).findFirst().orElse(null);
    }

    /** Whether an organisation can apply today. */
    public boolean isCalling() {
        return phases.stream().anyMatch(phase -> phase.isCall() && phase.isOpen(today));
    }

    static EditionCard of(ResultSet row, int number) throws SQLException {
        return new EditionCard(new EditionId(row.getObject("id", UUID.class)), Rows.text(row, "slug"),
                Rows.translated(row, "name"),
                Rows.translated(row, "initiative"), HouseSign.of(row), row.getObject("announced", Integer.class),
                row.getBoolean("sample"), row.getInt("business"), row.getInt("social"), row.getInt("talking"), row.getInt("held"),
                row.getInt("shown"), row.getDate("today").toLocalDate(), List.of());
    }

    EditionCard with(List<PhaseRow> itsPhases) {
        return new EditionCard(id, slug, name, initiative, house, announced, sample, business, social, talking, held, shown,
                today,
                List.copyOf(itsPhases));
    }
}
