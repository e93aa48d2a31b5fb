package org.tandem.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.programme.Side;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** What is observed of a partnership, as the expert writes it and the others read it: points in three groups, and what is to be done. */
@NamedInterface("pages")
public record ObservationPage(Watched of, List<Noted> points, List<ActionRow> actions, Sources sources, LocalDate today,
        Typed typed) {

    /** One version of a point that the reader may read. */
    public record Said(int number, String words, Feeling feeling, Visibility visibility, Evidence evidence,
            @Nullable String fileName, Instant at) {}

    public record Reply(int number, Side side, Instant at, String words) {}

    /** What the public may read, and what each has said to it. */
    public record Quoted(ExtractId id, Translated wording, int writing, boolean approved, boolean business, boolean social,
            boolean visible) {

        public boolean isConsentedBy(Side side) {
            return side == Side.BUSINESS ? business : social;
        }
    }

    /**
     * A point, its versions with the newest first.
     *
     * @param own its author reads it
     * @param draft what she has typed of the next version; null while nothing is typed, and for anybody else
     */
    public record Noted(PointId id, PointKind kind, @Nullable String expert, boolean own, List<Said> versions,
            List<Reply> replies,
            @Nullable Quoted quoted, @Nullable Typed draft) {

        public boolean isShared() {
            return !versions.isEmpty();
        }

        public Said last() {
            return versions.getFirst();
        }

        public List<Said> earlier() {
            return versions.subList(1, versions.size());
        }

        /** Whether both parties read a version of it. */
        public boolean isForParties() {
            return versions.stream().anyMatch(it -> it.visibility().isForParties());
        }

        public String name(String part) {
            return PointForm.name(id, part);
        }

        Noted with(@Nullable Typed typed) {
            return new Noted(id, kind, expert, own, versions, replies, quoted, typed);
        }
    }

    public record ActionRow(ActionId id, String words, Owner owner, LocalDate dueOn, String state, @Nullable String reason,
            PointId point) {

        public boolean isOpen() {
            return state.equals("OPEN");
        }
    }

    /** What a point of this partnership can rest on: so many offers, and the files of the room. */
    public record Sources(int offers, List<File> files) {

        public record File(UUID id, String name) {}
    }

    public String address() {
        return "/partnerships/" + of.id() + "/observation";
    }

    public String at(Noted point) {
        return address() + "/points/" + point.id();
    }

    public String title() {
        return of.socialName() + " – " + of.businessName();
    }

    public List<Noted> of(PointKind kind) {
        return points.stream().filter(it -> it.kind() == kind).toList();
    }

    public boolean mayAnswer(Noted point) {
        return of.mine() != null && point.isShared();
    }

    public boolean mayRecommend(Noted point) {
        return of.expert() && point.own() && point.isForParties();
    }

    public boolean mayWord() {
        return of.expert() || of.house();
    }

    public boolean mayConsent(Quoted quoted) {
        return of.mine() != null && quoted.approved() && !quoted.isConsentedBy(of.mine());
    }

    public boolean mayWithdraw(Quoted quoted) {
        return of.mine() != null && quoted.isConsentedBy(of.mine());
    }

    public boolean mayEnd(ActionRow action) {
        return of.expert() || of.isOwn(action.owner());
    }

    /** The first wording that waits for the reader's consent or approval. */
    public @Nullable Noted waiting() {
        return points.stream().filter(it -> it.quoted() != null)
                .filter(it -> mayConsent(Objects.requireNonNull(it.quoted())) || of.expert() && !it.quoted().approved())
                .findFirst().orElse(null);
    }

    public long drafts() {
        return points.stream().filter(it -> it.draft() != null).count();
    }

    /** What comes next for the reader: a message key. */
    public String turn() {
        if (waiting() != null) return of.expert() ? "observation.turn.approve" : "observation.turn.consent";
        if (of.expert())
            return drafts() > 0
                    ? "observation.turn.drafts"
                    : points.isEmpty() ? "observation.turn.first" : "observation.turn.shared";
        if (actions.stream().anyMatch(it -> it.isOpen() && of.isOwn(it.owner()))) return "observation.turn.act";
        return points.isEmpty() ? "observation.turn.none" : "observation.turn.read";
    }

    public String owner(Screen screen, Owner owner) {
        return owner == Owner.HOUSE ? screen.t("observation.owner.HOUSE") : of.name(Side.valueOf(owner.name()));
    }

    public Map<String, String> owners(Screen screen) {
        var owners = new LinkedHashMap<String, String>();
        for (var owner : Owner.values()) owners.put(owner.name(), owner(screen, owner));
        return owners;
    }

    public Map<String, String> feelings(Screen screen) {
        return choices(screen, "observation.feeling.", Feeling.values());
    }

    public Map<String, String> visibilities(Screen screen) {
        return choices(screen, "observation.visibility.", Visibility.values());
    }

    public Map<String, String> evidences(Screen screen) {
        var choices = choices(screen, "observation.evidence.", Evidence.Kind.DATE, Evidence.Kind.MILESTONE);
        for (int offer = 1; offer <= sources.offers(); offer++)
            choices.put("OFFER-" + offer, screen.t("observation.evidence.OFFER", offer));
        for (var file : sources.files())
            choices.put("ATTACHMENT-" + file.id(), screen.t("observation.evidence.ATTACHMENT", file.name()));
        return choices;
    }

    public String evidence(Screen screen, Said said) {
        var on = said.evidence();
        return switch (on.kind()) {
            case DATE -> screen.dates().day(Objects.requireNonNull(on.day()));
            case MILESTONE -> on.label() + ", " + screen.dates().day(Objects.requireNonNull(on.day()));
            case OFFER -> screen.t("observation.evidence.OFFER", Objects.requireNonNull(on.offer()));
            case ATTACHMENT -> screen.t("observation.evidence.ATTACHMENT", String.valueOf(said.fileName()));
        };
    }

    private static Map<String, String> choices(Screen screen, String family, Enum<?>... values) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", screen.t("tie.organisation.choose"));
        for (var value : values) choices.put(value.name(), screen.t(family + value));
        return choices;
    }

    public String name(Side side) {
        return of.name(side);
    }

    public String wordingName(Quoted quoted, Language language) {
        return ExtractController.name(quoted.id(), language);
    }

    /** What was sent and refused, or the wording as it stands. */
    public Typed wording(Quoted quoted) {
        var stored = new HashMap<String, String>();
        for (var language : Language.values()) {
            if (!typed.value(wordingName(quoted, language)).isEmpty()) return typed;
            stored.put(wordingName(quoted, language), Objects.requireNonNullElse(quoted.wording().exactly(language), ""));
        }
        return Typed.with(stored);
    }

    /** The same page with a form as it was sent, and what is to be mended in it. */
    ObservationPage with(PointId point, Typed form) {
        return new ObservationPage(of, points.stream().map(it -> it.id().equals(point) ? it.with(form) : it).toList(), actions,
                sources, today, typed);
    }

    ObservationPage with(Typed form) {
        return new ObservationPage(of, points, actions, sources, today, form);
    }
}
