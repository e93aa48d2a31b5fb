package org.tandem.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which addresses a stranger may give to be written to. */
class MailAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"czytelnik@example.org", " Ewa.Kos+nowe@poczta.example.org ", "a@b-c.pl", "root@localhost",
        "o'neill@1a.example"})
    void anAddressAtADomainIsOne(String typed) {
        assertThat(MailAddress.of(typed, "following.email")).isEqualTo(typed.strip().toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"czytelnik@example", "a@b.", "a@.pl", "a@b..pl", "a@-b.pl", "@b.pl", "a b@c.pl",
        ""})
    void anAddressWithoutADomainIsNone(String typed) {
        assertThatExceptionOfType(BrokenRule.class).isThrownBy(() -> MailAddress.of(typed, "following.email"))
                .extracting(BrokenRule::code).isEqualTo("following.email");
    }

    @Test
    void theOperatorOfAMachineOfHerOwnSignsInWithALocalName() {
        assertThat("root@localhost").matches(MailAddress.FORM);
    }
}
