package org.tandem.notice;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.account.signin.DemoSignIn;

/**
 * The mails that a demo keeps instead of sending: those to one address, or to all of them for the house.
 *
 * @param roles by their addresses, those whom one can be
 * @param me the address of whoever is signed in
 */
@NamedInterface("pages")
public record DemoMailPage(String address, boolean asked, List<Box> boxes, List<Kept> mails, Map<String, DemoSignIn> roles,
        @Nullable String me) {

    /** The mailbox of somebody whom one can be. */
    public record Box(String address, int mails) {}

    /** One mail as its reader would have it. */
    public record Kept(String recipient, String subject, String body, Instant createdAt) {

        public List<String> lines() {
            return body.lines().toList();
        }

        /** Every address in a mail stands on a line of its own. */
        public boolean isLink(String line) {
            return line.startsWith("http://") || line.startsWith("https://");
        }

        /** Where a link leads: to this very installation also if it was started at another port when the mail was written. */
        public String target(String line) {
            var path = line.replaceFirst("^http://localhost(:\\d+)?(?=/|$)", "");
            return path.isEmpty() ? "/" : path;
        }

        /** The page that a link leads to where only its reader, signed in, finds it; a link for everybody has none. */
        public @Nullable String ownPage(String line) {
            var link = URI.create(line);
            var path = link.getRawPath();
            if (path.isEmpty() || path.matches("/(pl|de|en)(/.*)?")) return null;
            return link.getRawQuery() == null ? path : path + "?" + link.getRawQuery();
        }
    }

    public boolean isForSomebodyElse(Kept mail) {
        return !mail.recipient().equals(me);
    }

    /** Whom one signs in as to read it as its reader does; null where this demo lets nobody be her. */
    public @Nullable DemoSignIn reader(Kept mail) {
        return roles.get(mail.recipient());
    }
}
