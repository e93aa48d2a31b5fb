package org.tandem.following;

import org.springframework.modulith.NamedInterface;

/** What is left of a follower who stopped something. */
@NamedInterface("pages")
public enum Stopped {

    SOME, ALL, ALL_WITH_THE_ADDRESS;

    /** Who had no account is forgotten. */
    public boolean isErased() {
        return this == ALL_WITH_THE_ADDRESS;
    }
}
