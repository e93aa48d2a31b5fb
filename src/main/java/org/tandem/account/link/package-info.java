/** The one-time links in mails: what they are for, their secrets, and their opening once. */
@NullMarked
@NamedInterface("link")
package org.tandem.account.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
