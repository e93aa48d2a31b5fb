package org.tandem.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** What every template knows besides its own page: the words, the dates, who looks, from where, and what was just said. */
public final class Screen {

    /** The hidden field that proves a form to be ours. */
    public record Proof(String name, String value) {}

    /** Who is signed in, and the seats that she can act from. */
    public record Visitor(String name, Actor actor, List<Seat> seats) {

        public @Nullable Seat seat() {
            return seats.stream().filter(Seat::current).findFirst().orElse(null);
        }
    }

    private final Texts texts;
    private final Dates dates;
    private final Assets assets;
    private final String path;
    private final @Nullable Visitor visitor;
    private final @Nullable Flash flash;
    private final Supplier<Proof> proof;

    public Screen(Texts texts, Dates dates, Assets assets, String path, @Nullable Visitor visitor, @Nullable Flash flash,
            Supplier<Proof> proof) {
        this.texts = texts;
        this.dates = dates;
        this.assets = assets;
        this.path = path;
        this.visitor = visitor;
        this.flash = flash;
        this.proof = proof;
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
        return path;
    }

    /** The same public page in another language; the first page where this one has no language in its address. */
    public String pathIn(Language other) {
        var isPublic = path.matches("/(pl|de|en)(/.*)?");
        return isPublic ? "/" + other.code() + path.substring(3) : "/" + other.code();
    }

    /** For {@code aria-current}: the page itself or one below it. */
    public boolean isAt(String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }

    public @Nullable Visitor visitor() {
        return visitor;
    }

    public boolean isSignedIn() {
        return visitor != null;
    }

    public boolean isCoordinator() {
        return visitor != null && visitor.actor().isCoordinator();
    }

    /** An expert or an editor: she acts for a house, and is none of its coordinators. */
    public boolean isForHouse() {
        return visitor != null && visitor.actor().house() != null;
    }

    public @Nullable Flash flash() {
        return flash;
    }

    public Proof proof() {
        return proof.get();
    }
}
