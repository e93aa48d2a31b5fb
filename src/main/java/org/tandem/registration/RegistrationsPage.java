package org.tandem.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandem.gathering.GatheringHead;
import org.tandem.screen.Slice;
import org.tandem.screen.Typed;
import org.tandem.shared.Language;

/** Everybody who registered for a gathering, with the answers to the house's questions. */
@NamedInterface("pages")
public record RegistrationsPage(GatheringHead head, Filter filter, Slice<RegistrationRow> rows, List<Count> counts,
        Map<QuestionId, Question> questions, boolean isAhead, Typed typed) {

    public static final List<String> STATES = List.of("REGISTERED", "WAITING", "OFFERED", "ASKED", "CANCELLED", "LAPSED");

    /** What is shown: empty words are no condition; {@code after} is the last row of the page before. */
    public record Filter(String state, String search, @Nullable UUID after) {

        public static final Filter NONE = new Filter("", "", null);

        public Filter {
            state = STATES.contains(state) ? state : "";
            search = search.strip();
        }

        public boolean isAny() {
            return state.isEmpty() && search.isEmpty();
        }

        Filter after(String row) {
            return new Filter(state, search, UUID.fromString(row));
        }
    }

    /** How many registrations are in a state, and for how many people. */
    public record Count(String state, int count, int people) {}

    /** An answer beside its question; whether {@code words} are YES or NO. */
    public record Given(Question question, String words, boolean isYesOrNo) {}

    RegistrationsPage with(Typed form) {
        return new RegistrationsPage(head, filter, rows, counts, questions, isAhead, form);
    }

    public int inState(String state) {
        return counts.stream().filter(it -> state.isEmpty() || it.state().equals(state)).mapToInt(Count::count).sum();
    }

    public int peopleIn(String state) {
        return counts.stream().filter(it -> state.isEmpty() || it.state().equals(state)).mapToInt(Count::people).sum();
    }

    public List<Given> answersOf(RegistrationRow row, Language language) {
        var answers = new ArrayList<Given>();
        questions.forEach((id, question) -> {
            var given = row.answers().get(id);
            if (given != null)
                answers
                        .add(new Given(question, question.inWords(given, language), question.kind() == Question.Kind.YES_NO));
        });
        return answers;
    }

    public @Nullable String more() {
        if (rows.next() == null) return null;
        return UriComponentsBuilder.fromPath("/gatherings/{gathering}/registrations").queryParam("state", filter.state())
                .queryParam("search", "{search}").queryParam("after", rows.next()).encode()
                .buildAndExpand(head.id(), filter.search()).toUriString();
    }
}
