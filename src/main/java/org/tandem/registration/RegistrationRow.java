package org.tandem.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** A registration as its house reads it; names and address are gone once what is personal was removed. */
@NamedInterface("pages")
public record RegistrationRow(RegistrationId id, @Nullable String email, String language, List<Person> persons,
        @Nullable String organisation, @Nullable String side, String state, int people, Instant askedAt,
        @Nullable Instant confirmedAt, @Nullable Instant offeredUntil, boolean isErased, Map<QuestionId, String> answers) {

    /** One of those who come, by her name. */
    public record Person(UUID id, String name) {}

    public List<String> names() {
        return persons.stream().map(Person::name).toList();
    }

    public boolean canBeReduced() {
        return isLive() && persons.size() > 1;
    }

    public boolean isLive() {
        return !state.equals("CANCELLED") && !state.equals("LAPSED");
    }

    /** The colour of its state. */
    public String kind() {
        return switch (state) {
            case "REGISTERED" -> "positive";
            case "WAITING", "OFFERED" -> "warning";
            default -> "neutral";
        };
    }

    @Override
    public String toString() {
        return "registration " + id;
    }
}
