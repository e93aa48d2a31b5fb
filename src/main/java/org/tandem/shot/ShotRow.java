package org.tandem.shot;

import java.time.LocalDateTime;
import java.util.UUID;

import org.springframework.modulith.NamedInterface;

/** A shot in the list; {@code pair} names both sides of its partnership, {@code version} is what a change is made from. */
@NamedInterface("pages")
public record ShotRow(ShotId id, UUID partnership, String pair, String what, String who, String place, LocalDateTime starts,
        boolean done, int version) {}
