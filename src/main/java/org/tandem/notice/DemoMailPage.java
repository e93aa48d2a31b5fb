package org.tandem.notice;

import java.time.Instant;
import java.util.List;

import org.springframework.modulith.NamedInterface;

/** The mails that a demo keeps instead of sending: those to one address, or to all of them for the house. */
@NamedInterface("pages")
public record DemoMailPage(String address, boolean asked, List<Box> boxes, List<Kept> mails) {

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
    }
}
