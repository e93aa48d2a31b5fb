package org.tandem.account;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.tandem.shared.Language;
import org.tandem.shared.PersonId;

/** Somebody with a name and a verified mail address. */
class Person {

    private final @Id PersonId id;
    private String email;
    private String name;
    private Language language;
    private @Nullable String password;
    private final Instant since;
    private final boolean sample;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Person(PersonId id, String email, String name, Language language, @Nullable String password, Instant since,
            boolean sample, @Nullable Integer version) {
        this.id = id;
        this.email = email;
        this.name = name;
        this.language = language;
        this.password = password;
        this.since = since;
        this.sample = sample;
        this.version = version;
    }

    /** @param password its hash; nobody without one signs in by password */
    static Person joining(String email, String name, Language language, @Nullable String password, Instant now) {
        return new Person(PersonId.next(), normalised(email), name.strip(), language, password, now, false, null);
    }

    /** The same, for one who is made up. */
    Person asSample() {
        return new Person(id, email, name, language, password, since, true, version);
    }

    /** Addresses are compared without case: no mail system in use tells them apart. */
    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    Person withPassword(String hash) {
        password = hash;
        return this;
    }

    Person withEmail(String verified) {
        email = normalised(verified);
        return this;
    }

    Person withName(String newName, Language spoken) {
        name = newName.strip();
        language = spoken;
        return this;
    }

    PersonId id() {
        return id;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    Language language() {
        return language;
    }

    @Nullable
    String password() {
        return password;
    }

    Instant since() {
        return since;
    }

    boolean isSample() {
        return sample;
    }
}
