package org.tandem.following;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** Somebody asks, without an account, to follow something. */
public record FollowRequestId(UUID value) {

    public static FollowRequestId next() {
        return new FollowRequestId(UuidCreator.getTimeOrderedEpoch());
    }

    public static FollowRequestId of(String text) {
        return NotFound.unless(text, FollowRequestId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
