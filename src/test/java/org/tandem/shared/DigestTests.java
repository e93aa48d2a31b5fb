package org.tandem.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** By it stored files, secrets and words are known again, so it has to come out the same for ever. */
class DigestTests {

    private static final String WORDS = "Zażółć";
    private static final String SUM = "1b45560b47f44bbf87bf66cb5d1840e833c5857f8c5656a2f42656153853f8d1";

    @Test
    void theSameContentHasTheSameDigestForEver() {
        assertThat(Digest.of(WORDS)).isEqualTo(Digest.of(WORDS.getBytes(UTF_8))).isEqualTo(SUM);
        assertThat(Digest.bytesOf(WORDS)).hasSize(32).startsWith(0x1b, 0x45, 0x56);
        assertThat(Digest.tagOf(WORDS)).isEqualTo(Digest.tagOf(WORDS.getBytes(UTF_8))).isEqualTo("G0VWC0f0S7-Hv2bLXRhA6D");
    }

    @Test
    void whatPassesByInPartsHasTheDigestOfTheWhole() throws IOException {
        var digest = Digest.begun();

        new DigestInputStream(new ByteArrayInputStream(WORDS.getBytes(UTF_8)), digest)
                .transferTo(OutputStream.nullOutputStream());

        assertThat(Digest.end(digest)).isEqualTo(SUM);
    }
}
