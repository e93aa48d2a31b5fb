package org.tandem.gathering;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeriodTests {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    void theHourThatTheClockJumpsOverDoesNotExist() {
        assertThatThrownBy(() -> new Period(at("2027-03-28T02:30"), at("2027-03-28T05:00"), WARSAW))
                .hasMessage("gathering.no-such-time");
        assertThatThrownBy(() -> new Period(at("2027-03-27T20:00"), at("2027-03-28T02:00"), WARSAW))
                .hasMessage("gathering.no-such-time");
    }

    @Test
    void theClockOfThePlaceDecides() {
        assertThat(new Period(at("2009-02-26T11:00"), at("2009-02-26T15:00"), WARSAW).startsAt())
                .isEqualTo(Instant.parse("2009-02-26T10:00:00Z"));
        assertThat(new Period(at("2009-03-29T10:00"), at("2009-03-29T15:00"), WARSAW).startsAt())
                .isEqualTo(Instant.parse("2009-03-29T08:00:00Z"));
    }

    @Test
    void aGatheringEndsAfterItStartsAndWithinAMonth() {
        assertThatThrownBy(() -> new Period(at("2027-01-10T10:00"), at("2027-01-10T10:00"), WARSAW))
                .hasMessage("gathering.ends-before-start");
        assertThatThrownBy(() -> new Period(at("2027-01-10T10:00"), at("2027-03-10T10:00"), WARSAW))
                .hasMessage("gathering.too-long");
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }
}
