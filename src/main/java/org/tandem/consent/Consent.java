package org.tandem.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.tandem.programme.EditionId;
import org.tandem.shared.BrokenRule;

/** What one person whom an edition's pictures show agrees to, use by use. It only grows: a change never undoes what was before. */
final class Consent {

    /** Who changes it: the house, she herself by her link, or she on a sheet of paper that the house keeps. */
    enum Way {
        HOUSE, LINK, PAPER
    }

    /** One change of one use, the {@code number}-th of it. */
    record Change(Use use, int number, Answer state, Way way, @Nullable Wording wording, @Nullable LocalDate signedOn) {}

    /** How a use stands after so many changes. */
    record Standing(Answer state, int number) {}

    private final ConsentId id;
    private final EditionId edition;
    private final Pictured pictured;
    private final Map<Use, Standing> uses;
    private final List<Change> changes = new ArrayList<>();

    Consent(ConsentId id, EditionId edition, Pictured pictured, Map<Use, Standing> uses) {
        this.id = id;
        this.edition = edition;
        this.pictured = pictured;
        this.uses = new EnumMap<>(Use.class);
        this.uses.putAll(uses);
    }

    /** What was given, and what waits for an answer, is not asked for again. */
    Consent ask(Set<Use> wanted) {
        expectAddress();
        var open = among(wanted, state -> state == null || state.canBeAskedAgain());
        if (open.isEmpty()) throw new BrokenRule("consent.nothing-to-ask");
        open.forEach(use -> change(use, Answer.ASKED, Way.HOUSE, null, null));
        return this;
    }

    /** All that was asked is answered at once: what she did not agree to she refused. */
    Consent answer(Set<Use> agreed, Wording read) {
        var asked = among(EnumSet.allOf(Use.class), state -> state == Answer.ASKED);
        if (asked.isEmpty()) throw new BrokenRule("consent.answered-already");
        asked.forEach(use -> change(use, agreed.contains(use) ? Answer.GIVEN : Answer.REFUSED, Way.LINK, read, null));
        return this;
    }

    /** @param today a sheet is not signed in days to come */
    Consent file(Set<Use> signed, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) throw new BrokenRule("consent.signed-later", today);
        var open = among(signed, state -> state != Answer.GIVEN);
        if (open.isEmpty()) throw new BrokenRule("consent.given-already");
        open.forEach(use -> change(use, Answer.GIVEN, Way.PAPER, null, on));
        return this;
    }

    Consent withdraw(Set<Use> unwanted, Way way) {
        var given = among(unwanted, state -> state == Answer.GIVEN);
        if (given.isEmpty()) throw new BrokenRule("consent.nothing-given");
        given.forEach(use -> change(use, Answer.WITHDRAWN, way, null, null));
        return this;
    }

    /** The link is sent once more. */
    void expectRemindable() {
        expectAddress();
        if (uses.isEmpty()) throw new BrokenRule("consent.never-asked");
    }

    /** Who is asked can be put right until she has answered. */
    void expectUnanswered() {
        if (!isUnanswered()) throw new BrokenRule("consent.answered-already");
    }

    boolean isUnanswered() {
        return uses.values().stream().allMatch(it -> it.state() == Answer.ASKED && it.number() == 1);
    }

    private void expectAddress() {
        if (pictured.email() == null) throw new BrokenRule("consent.without-address");
    }

    private List<Use> among(Collection<Use> wanted, Predicate<@Nullable Answer> stands) {
        return wanted.stream().filter(use -> stands.test(state(use))).sorted().toList();
    }

    private @Nullable Answer state(Use use) {
        var standing = uses.get(use);
        return standing == null ? null : standing.state();
    }

    private void change(Use use, Answer state, Way way, @Nullable Wording wording, @Nullable LocalDate signedOn) {
        var before = uses.get(use);
        var number = before == null ? 1 : before.number() + 1;
        uses.put(use, new Standing(state, number));
        changes.add(new Change(use, number, state, way, wording, signedOn));
    }

    ConsentId id() {
        return id;
    }

    EditionId edition() {
        return edition;
    }

    /** Those not yet kept. */
    List<Change> changes() {
        return List.copyOf(changes);
    }

    Set<Use> changedTo(Answer state) {
        var found = EnumSet.noneOf(Use.class);
        changes.stream().filter(it -> it.state() == state).forEach(it -> found.add(it.use()));
        return found;
    }

    boolean wasNeverAsked() {
        return uses.isEmpty();
    }
}
