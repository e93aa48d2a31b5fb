package org.tandem.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.credit.CreditBand;
import org.tandem.credit.ShownCredits;
import org.tandem.programme.EditionId;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Dates;
import org.tandem.screen.Figure;
import org.tandem.screen.Rows;
import org.tandem.screen.Screen;
import org.tandem.shared.Translated;

/** An edition as the public sees it, with its figures: {@code held} are the partnerships it has, {@code shown} those with consent. */
@NamedInterface("pages")
public record EditionCard(EditionId id, String slug, Translated name, Translated initiative, @Nullable String since,
        HouseSign house, @Nullable Integer announced, boolean sample, int business, int social, int talking, int held, int shown,
        LocalDate today, List<PhaseRow> phases, CreditBand credits) {

    /** How many partnerships the house has announced beyond those that the edition holds. */
    public int toBeAnnounced() {
        return announced == null ? 0 : Math.max(0, announced - held);
    }

    /** Since when the initiative has been there, in words, as exactly as it is known: 2006, 2006-11 or a day. */
    public @Nullable String since(Dates dates) {
        return since == null ? null : dates.asKnown(since);
    }

    public boolean hasFigures() {
        return business + social > 0;
    }

    /** Large, for the page; talks only while there are any. */
    public List<Figure> figures(Screen screen) {
        var figures = new ArrayList<>(List.of(figure(screen, "business", business), figure(screen, "social", social)));
        if (talking > 0) figures.add(figure(screen, "talking", talking));
        figures.add(figure(screen, "partnerships", shown));
        return figures;
    }

    private static Figure figure(Screen screen, String of, int number) {
        return Figure.of(number, screen.t("portal.figure." + of, number));
    }

    /** The phase that is open now, or the next one to open. */
    public @Nullable PhaseRow next() {
        return phases.stream().filter(phase -> !today.isAfter(phase.closesOn())).findFirst().orElse(null);
    }

    /** All its phases are over. */
    public boolean hasEnded() {
        return !phases.isEmpty() && next() == null;
    }

    /** Whether an organisation can apply today. */
    public boolean isCalling() {
        return phases.stream().anyMatch(phase -> phase.isCall() && phase.isOpen(today));
    }

    static EditionCard of(ResultSet row, int number) throws SQLException {
        return new EditionCard(new EditionId(row.getObject("id", UUID.class)), Rows.text(row, "slug"),
                Rows.translated(row, "name"),
                Rows.translated(row, "initiative"), row.getString("since"), HouseSign.of(row),
                row.getObject("announced", Integer.class),
                row.getBoolean("sample"), row.getInt("business"), row.getInt("social"), row.getInt("talking"), row.getInt("held"),
                row.getInt("shown"), row.getDate("today").toLocalDate(), PhaseRow.of(row.getArray("phases")),
                ShownCredits.in(row));
    }
}
