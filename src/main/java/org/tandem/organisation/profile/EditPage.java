package org.tandem.organisation.profile;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.Abroad;
import org.tandem.organisation.ProfileAccess;
import org.tandem.organisation.Taken;
import org.tandem.organisation.classification.Area;
import org.tandem.organisation.classification.AreaScheme;
import org.tandem.organisation.classification.Areas;
import org.tandem.organisation.place.Municipality;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** An organisation's profile as a row of small forms; where one of them was refused, it shows what was typed into it. */
@NamedInterface("pages")
public record EditPage(Profile profile, boolean own, boolean identifiable, Map<ProfilePart, Typed> refused,
        List<Municipality> matches,
        List<String> ticked, @Nullable Taken taken) {

    static EditPage of(Profile profile, Actor actor) {
        var id = profile.id();
        return new EditPage(profile, actor.isFor(id), ProfileAccess.mayIdentify(actor, id), Map.of(), List.of(),
                profile.areas().stream().map(Area::code).toList(),
                null);
    }

    EditPage with(ProfilePart part, Typed typed) {
        return new EditPage(profile, own, identifiable, Map.of(part, typed), matches, ticked, taken);
    }

    EditPage with(List<Municipality> found) {
        return new EditPage(profile, own, identifiable, refused, found, ticked, taken);
    }

    EditPage with(@Nullable Taken holder) {
        return new EditPage(profile, own, identifiable, refused, matches, ticked, holder);
    }

    EditPage ticked(List<String> codes) {
        return new EditPage(profile, own, identifiable, refused, matches, codes, taken);
    }

    /** What the form of this part shows: what was typed, else what is stored. */
    public Typed typed(ProfilePart part) {
        var typed = refused.get(part);
        return typed != null ? typed : switch (part) {
            case BASICS -> BasicsForm.shown(profile);
            case DESCRIPTION -> DescriptionForm.shown(profile);
            case SEAT -> SeatForm.shown(profile);
            case CAPACITY_CARD -> CapacityForm.shown(profile);
            case AREAS, NEEDS_AND_OFFERS, IDENTIFIERS, LOGO -> Typed.nothing();
        };
    }

    /** The part of the form for a seat abroad is open where there is one, or one was typed. */
    public boolean isAbroad() {
        return !typed(ProfilePart.SEAT).value("country").isEmpty();
    }

    /** All countries but Poland by their names, under one that says nothing. */
    public static Map<String, String> countries(Screen screen) {
        var language = screen.language().locale();
        var countries = new LinkedHashMap<String, String>();
        countries.put("", screen.t("organisation.abroad.none"));
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream().filter(it -> !it.equals("PL"))
                .sorted(Comparator.comparing(it -> Abroad.nameOf(it, language), Collator.getInstance(language)))
                .forEach(it -> countries.put(it, Abroad.nameOf(it, language)));
        return countries;
    }

    public Typed summary() {
        return refused.isEmpty() ? Typed.nothing() : refused.values().iterator().next();
    }

    public List<Area> areas(AreaScheme scheme) {
        return Areas.of(scheme);
    }

    /** Whether people have to be told that this list, as it is shown in their language, has not been checked. */
    public boolean isProvisional(AreaScheme scheme, Locale locale) {
        return areas(scheme).stream().anyMatch(area -> area.isProvisional(locale));
    }

    public long tickedOf(AreaScheme scheme) {
        return ticked.stream().filter(code -> code.startsWith(scheme.prefix() + ":")).count();
    }

    /** Where the form of this part is sent. */
    public String action(ProfilePart part) {
        return "/organisations/" + profile.id() + "/" + part.code();
    }

    public String back() {
        return own ? "/organisation" : "/organisations/" + profile.id();
    }

    static String address(Profile profile, boolean own) {
        return own ? "/organisation/edit" : "/organisations/" + profile.id() + "/edit";
    }
}
