package org.tandem.following;

import java.io.Serializable;

import org.springframework.modulith.NamedInterface;

/**
 * What is said once after somebody without an account has asked.
 *
 * @param address as she typed it, so that she sees a slip of the finger
 * @param again where she puts it right
 */
@NamedInterface("pages")
public record SentPage(String address, String again) implements Serializable {}
