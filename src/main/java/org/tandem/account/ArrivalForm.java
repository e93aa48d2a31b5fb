package org.tandem.account;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What somebody with a one-time link sends: the secret, and what a new person or password needs. */
record ArrivalForm(String secret, String name, String password) {

    ArrivalForm(@Nullable String secret, @Nullable String name, @Nullable String password) {
        this.secret = Objects.requireNonNullElse(secret, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.password = Objects.requireNonNullElse(password, "");
    }

    @Override
    public String toString() {
        return "arrival";
    }
}
