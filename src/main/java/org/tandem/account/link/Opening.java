package org.tandem.account.link;

import org.jspecify.annotations.Nullable;

/** What somebody with a one-time link finds. */
public sealed interface Opening {

    record Open(OneTimeLink link) implements Opening {}

    record Refused(String key, @Nullable LinkPurpose purpose) implements Opening {}
}
