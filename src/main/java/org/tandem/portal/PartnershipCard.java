package org.tandem.portal;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Rows;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** A partnership with its two parties, as both of them show it. */
@NamedInterface("pages")
public record PartnershipCard(String id, String slug, Translated title, Translated theme, @Nullable Integer place, String state,
        String business, String businessSlug, String social, String socialSlug, boolean sample) {

    public String stateKey() {
        return "portal.partnership." + state;
    }

    public String stateKind() {
        return switch (state) {
            case "ENDED_EARLY" -> "neutral";
            default -> "positive";
        };
    }

    /** Whether the title is but the two names, so that there is no need to say them twice. */
    public boolean isTitledByNames(Language language) {
        var words = title.in(language);
        return words.contains(business) && words.contains(social) && words.length() < business.length() + social.length() + 9;
    }

    static PartnershipCard of(ResultSet row, int number) throws SQLException {
        return new PartnershipCard(Rows.text(row, "id"), Rows.text(row, "slug"), Rows.translated(row, "title"),
                Rows.translated(row, "theme"), row.getObject("place", Integer.class), Rows.text(row, "state"),
                Rows.text(row, "business"), Rows.text(row, "business_slug"), Rows.text(row, "social"),
                Rows.text(row, "social_slug"),
                row.getBoolean("sample"));
    }
}
