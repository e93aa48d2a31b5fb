package org.tandem.following;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** One who follows something. */
public record FollowerId(UUID value) {

    public static FollowerId next() {
        return new FollowerId(UuidCreator.getTimeOrderedEpoch());
    }

    public static FollowerId of(String text) {
        return NotFound.unless(text, FollowerId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
