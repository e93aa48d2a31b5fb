package org.tandem.organisation.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.Abroad;
import org.tandem.organisation.CapacityCard;
import org.tandem.organisation.LegalForm;
import org.tandem.organisation.NeedOrOffer;
import org.tandem.organisation.OrganisationKind;
import org.tandem.organisation.classification.Area;
import org.tandem.organisation.classification.AreaScheme;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.organisation.place.Municipality;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Translated;

/** What an organisation says of itself, as pages show it; the logo is its SHA-256. */
@NamedInterface("pages")
public record Profile(OrganisationId id, int version, String name, String slug, OrganisationKind kind,
        @Nullable LegalForm legalForm, @Nullable String legalFormWords, @Nullable String website, List<Identifier> identifiers,
        @Nullable Municipality municipality, @Nullable Abroad abroad, @Nullable String address, Translated description,
        List<Area> areas,
        List<NeedOrOffer> needsAndOffers, CapacityCard capacityCard, @Nullable String logo, boolean sample) {

    /** What it has not said yet, the most useful first. */
    public List<ProfilePart> missing() {
        return concerned().stream().filter(part -> !part.isDone(this)).toList();
    }

    public boolean has(ProfilePart part) {
        return part.isDone(this);
    }

    public List<ProfilePart> concerned() {
        return Arrays.stream(ProfilePart.values()).filter(part -> part.concerns(kind)).toList();
    }

    /** How much of the profile is there, in percent of its parts. */
    public int completeness() {
        var all = concerned().size();
        return (all - missing().size()) * 100 / all;
    }

    /** Town and country, or the municipality with what tells it from others; nothing where the seat is not said. */
    public @Nullable String seat(Locale language) {
        if (abroad != null) return abroad.town() + ", " + abroad.countryIn(language);
        return municipality == null ? null : municipality.label(language);
    }

    public List<Area> areas(AreaScheme scheme) {
        return areas.stream().filter(area -> area.scheme() == scheme).toList();
    }

    public List<NeedOrOffer> all(NeedOrOffer.Direction direction) {
        return needsAndOffers.stream().filter(it -> it.direction() == direction).toList();
    }
}
