package org.tandem.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.Actor;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** What every template knows besides its own page: the words, the dates, who looks, from where, and what was just said. */
public final class Screen {

    /** The hidden field that proves a form to be ours. */
    public record Proof(String name, String value) {}

    /**
     * Who is signed in, the seats that she can act from, whether a house has named her a maker of a film, and of what she says
     * that it is a favourite of hers.
     */
    public record Visitor(String name, Actor actor, List<Seat> seats, boolean makesFilms, Predicate<UUID> keeps) {

        public @Nullable Seat seat() {
            return seats.stream().filter(Seat::current).findFirst().orElse(null);
        }
    }

    /** What was asked for: the page's path, what stands after its question mark, and where this installation is found. */
    public record Address(String path, @Nullable String query, @Nullable String before, String home) {}

    /** Where a link leads, behind the language, and what it is called. */
    public record Way(String address, Translated name) {}

    /** The session's word for the language that the workspace speaks in it, with its code. */
    public static final String SPOKEN = "language";

    private static final int GIST = 160;

    private final Texts texts;
    private final Dates dates;
    private final Assets assets;
    private final Address address;
    private final boolean demo;
    private final @Nullable Visitor visitor;
    private final @Nullable Flash flash;
    private final Supplier<Proof> proof;
    private final BooleanSupplier films;
    private final Function<@Nullable HouseId, List<Way>> foot;

    public Screen(Texts texts, Dates dates, Assets assets, Address address, boolean demo, @Nullable Visitor visitor,
            @Nullable Flash flash, Supplier<Proof> proof, BooleanSupplier films,
            Function<@Nullable HouseId, List<Way>> foot) {
        this.texts = texts;
        this.dates = dates;
        this.assets = assets;
        this.address = address;
        this.demo = demo;
        this.visitor = visitor;
        this.flash = flash;
        this.proof = proof;
        this.films = films;
        this.foot = foot;
    }

    /** The text of a key; values that are days or moments are written as such. */
    public String t(String key, Object... values) {
        var words = new Object[values.length];
        for (int i = 0; i < values.length; i++) words[i] = word(values[i]);
        return texts.in(language(), key, words);
    }

    public String t(Typed.Complaint complaint) {
        return t(complaint.key(), complaint.values().toArray());
    }

    public String t(Translated text) {
        return text.in(language());
    }

    /** Whether there is a text for a key that was made of what is stored. */
    public boolean says(String key) {
        return texts.has(language(), key);
    }

    private Object word(Object value) {
        return switch (value) {
            case LocalDate day -> dates.day(day);
            case Instant moment -> dates.moment(moment);
            case Translated text -> t(text);
            default -> value;
        };
    }

    public Language language() {
        return dates.language();
    }

    public Dates dates() {
        return dates;
    }

    public String asset(String file) {
        return assets.address(file);
    }

    public String path() {
        return address.path();
    }

    /** The page that is looked at, with what stands after its question mark. */
    public String here() {
        return address.query() == null ? path() : path() + "?" + address.query();
    }

    /** The same public page in another language; the first page where this one has no language in its address. */
    public String pathIn(Language other) {
        if (!isPublic()) return "/" + other.code();
        var query = address.query() == null ? "" : "?" + address.query();
        return "/" + other.code() + path().substring(3) + query;
    }

    /** Whether the page's address names its language. */
    public boolean isPublic() {
        return path().matches("/(pl|de|en)(/.*)?");
    }

    /** For those who are not here: search engines, and pages that quote this one. */
    public String absolute(String path) {
        return address.home() + path;
    }

    /** So much of a text as fits beside a link elsewhere, cut between words. */
    public String gist(Translated text) {
        var words = t(text).strip().replaceAll("\\s+", " ");
        if (words.length() <= GIST) return words;
        var end = words.lastIndexOf(' ', GIST - 1);
        return words.substring(0, end < GIST / 2 ? GIST - 1 : end) + "…";
    }

    /** For {@code aria-current}: the page itself or one below it. */
    public boolean isAt(String address) {
        return path().equals(address) || path().startsWith(address + "/");
    }

    public @Nullable Visitor visitor() {
        return visitor;
    }

    /** Where somebody whose form was refused finds it again. */
    public @Nullable String before() {
        return address.before();
    }

    /** Whether this is a demo, where mail is kept to be read. */
    public boolean isDemo() {
        return demo;
    }

    public boolean isSignedIn() {
        return visitor != null;
    }

    public boolean isCoordinator() {
        return visitor != null && visitor.actor().isCoordinator();
    }

    /** Whether she writes what her house publishes: as its editor, or as its coordinator. */
    public boolean isEditor() {
        return visitor != null && visitor.actor().isEditor();
    }

    /** Whether the person acts for an organisation at the moment. */
    public boolean isMember() {
        return visitor != null && visitor.actor().organisation() != null;
    }

    public boolean isExpert() {
        return visitor != null && visitor.actor().is(Actor.Role.EXPERT);
    }

    /** An expert or an editor: she acts for a house, and is none of its coordinators. */
    public boolean isForHouse() {
        return visitor != null && visitor.actor().house() != null;
    }

    /** Whether she acts for nobody yet. */
    public boolean isNewcomer() {
        return visitor != null && visitor.seats().isEmpty();
    }

    public boolean isFilmMaker() {
        return visitor != null && visitor.makesFilms();
    }

    /** Of somebody who is not signed in only her browser knows. */
    public boolean keeps(UUID thing) {
        return visitor != null && visitor.keeps().test(thing);
    }

    public @Nullable Flash flash() {
        return flash;
    }

    /** Whether there is a film that the public can see, for the menu of its pages. */
    public boolean hasFilms() {
        return films.getAsBoolean();
    }

    /** The pages that stand at the foot of every public page: those of the house that it is about, else of the first one. */
    public List<Way> foot(@Nullable HouseId house) {
        return foot.apply(house);
    }

    public Proof proof() {
        return proof.get();
    }
}
