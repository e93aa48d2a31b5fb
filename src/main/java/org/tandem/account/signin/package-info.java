/** Signing in by address and password, and what slows down those who guess. */
@NullMarked
@NamedInterface("signin")
package org.tandem.account.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
