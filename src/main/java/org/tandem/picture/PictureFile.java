package org.tandem.picture;

import org.apache.tika.Tika;
import org.tandem.organisation.logo.HeadCheck;
import org.tandem.organisation.logo.PictureHead;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Digest;

/** What was sent: its name, what its content says it is, and what tells it from all others. */
record PictureFile(String name, String mediaType, int bytes, int width, int height, String sha256) {

    private static final Tika TIKA = new Tika();
    private static final int LONGEST_NAME = 200;

    /** @throws BrokenRule {@code picture.…} where the content is no picture that is taken, whatever its name says */
    static PictureFile checked(String name, byte[] content) {
        return switch (PictureHead.of(content)) {
            case HeadCheck.Refused(var code) ->
                throw new BrokenRule(code.equals("picture.not-an-image") ? reason(content) : code);
            case HeadCheck.Accepted(var head) -> new PictureFile(clean(name), head.mediaType(), content.length, head.width(),
                    head.height(), Digest.of(content));
        };
    }

    /** Whoever sent something else is told what it is, and so what to do. */
    private static String reason(byte[] content) {
        var type = TIKA.detect(content);
        if (type.equals("image/svg+xml")) return "picture.svg";
        if (type.startsWith("image/")) return "picture.other-format";
        var isPacked = type
                .matches("application/(zip|gzip|java-archive|x-(7z-compressed|rar-compressed.*|tar|gtar|bzip2?|xz|tika-ooxml))");
        return isPacked ? "picture.archive" : "picture.not-an-image";
    }

    private static String clean(String name) {
        var last = name.replace('\\', '/').replaceAll(".*/", "").replaceAll("\\p{C}", "").strip();
        if (last.isEmpty()) return "?";
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }
}
