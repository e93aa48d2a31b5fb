/** Who belongs to an organisation or a house: invitations, join requests and roles. */
@NullMarked
@NamedInterface("member")
package org.tandem.account.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
