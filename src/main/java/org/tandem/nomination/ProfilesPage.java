package org.tandem.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tandem.organisation.classification.Area;
import org.tandem.organisation.place.Municipality;
import org.tandem.organisation.profile.Profile;
import org.tandem.programme.EditionId;
import org.tandem.screen.Slice;
import org.tandem.screen.Typed;
import org.tandem.shared.Translated;

/** The social side of an edition as a qualified company reads it, to choose whom to talk to. */
public record ProfilesPage(EditionId edition, Translated editionName, ProfileFilter filter, @Nullable LocalDate closesOn,
        Choices choices, Slice<Row> profiles, int found, int count) {

    /** What the filters offer: only what somebody has, with how many have it. */
    public record Choices(List<Choice> seats, List<Choice> areas, List<Choice> needs) {}

    /** One choice of a filter: for a seat {@code place} lies in it, for an area {@code area} names it. */
    public record Choice(String code, int count, @Nullable Municipality place, @Nullable Area area) {

        /** A voivodeship has two digits, a county four. */
        public boolean isVoivodeship() {
            return code.length() == 2;
        }
    }

    /** One organisation: {@code key} is where the next page begins. */
    public record Row(UUID participation, String name, boolean sample, Translated description, @Nullable Municipality seat,
            int free, int capacity, List<String> needs, List<Area> areas, @Nullable String nominated, String key) {

        /** After a refusal, an expiry or a withdrawal a pair may try again. */
        public boolean mayNominate() {
            return nominated == null || !nominated.equals("MADE") && !nominated.equals("ACCEPTED");
        }
    }

    /** One profile in full, with the form by which it is nominated. */
    public record Nominate(EditionId edition, Translated editionName, Row row, Profile profile, Typed typed) {

        public String address() {
            return "/editions/" + edition + "/profiles/" + row.participation();
        }

        Nominate with(Typed form) {
            return new Nominate(edition, editionName, row, profile, form);
        }
    }

    public @Nullable String more() {
        return profiles.next() == null ? null : filter.address(edition.value(), profiles.next());
    }
}
