package org.tandem.portal;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.screen.Slice;
import org.tandem.shared.NotFound;

/** Reads the partnerships whose summary both sides have approved and consent to show, and no others. */
@Component
class PublicPartnerships {

    static final int PAGE = 60;

    /** After the last of the cards in the order of the list, so that the thousandth costs as the first. */
    record Key(int place, UUID id) {

        static final Key START = new Key(-1, new UUID(0, 0));

        static Key of(@Nullable String text) {
            if (text == null) return START;
            try {
                var parts = text.split("_", 2);
                return new Key(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new NotFound(text);
            }
        }
    }

    private static final int NO_THEME = Integer.MAX_VALUE;

    private static final String CARD = """
            select p.id::text as id, p.slug, p.title_pl, p.title_de, p.title_en, p.state, p.sample or e.sample as sample,
                   t.name_pl as theme_pl, t.name_de as theme_de, t.name_en as theme_en, t.position as place,
                   b.name as business, b.slug as business_slug, s.name as social, s.slug as social_slug
              from public_partnership p
              join edition e on e.id = p.edition
              join organisation b on b.id = p.business
              join organisation s on s.id = p.social
              left join theme t on t.id = p.theme
            """;

    private final JdbcClient jdbc;

    PublicPartnerships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By area, then by age. */
    Slice<PartnershipCard> of(EditionId edition, Key after, int size) {
        var rows = jdbc.sql(CARD + """
                 where p.edition = :edition and (coalesce(t.position, :none), p.id) > (:place, :id)
                 order by coalesce(t.position, :none), p.id
                 limit :most
                """)
                .param("edition", edition.value()).param("none", NO_THEME)
                .param("place", after.place()).param("id", after.id()).param("most", size + 1)
                .query(PartnershipCard::of).list();
        return Slice.of(rows, size, card -> (card.place() == null ? NO_THEME : card.place()) + "_" + card.id());
    }

    /** Of an organisation, on either side, the latest first. */
    List<PartnershipCard> ofOrganisation(UUID organisation) {
        return jdbc.sql(CARD + " where :organisation in (p.business, p.social) order by p.id desc limit 100")
                .param("organisation", organisation).query(PartnershipCard::of).list();
    }
}
