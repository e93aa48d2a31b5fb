package org.tandem.screen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import org.tandem.shared.Language;

/** Days and moments in words and in full: "in 3 days · Thu, 26 Feb 2009". */
public record Dates(Language language, ZoneId zone, Clock clock) {

    private static final int NEAR = 365;

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(language == Language.DE ? "EEE, d. MMM uuuu" : "EEE, d MMM uuuu", language.locale())
                .format(day);
    }

    public String longDay(LocalDate day) {
        return DateTimeFormatter
                .ofPattern(language == Language.DE ? "EEEE, d. MMMM uuuu" : "EEEE, d MMMM uuuu", language.locale()).format(day);
    }

    /** A date of which perhaps only the year or the month is known: {@code 2006-11}. */
    public String asKnown(String date) {
        return switch (date.length()) {
            case 4 -> date;
            case 7 -> DateTimeFormatter.ofPattern("MMMM uuuu", language.locale()).format(YearMonth.parse(date));
            default -> longDay(LocalDate.parse(date));
        };
    }

    /** The same where it stands alone: "wrzesień 2025", not "września 2025". */
    public String asKnownAlone(String date) {
        return date.length() == 7
                ? DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()).format(YearMonth.parse(date))
                : asKnown(date);
    }

    public String moment(Instant moment) {
        var local = moment.atZone(zone);
        return day(local.toLocalDate()) + DateTimeFormatter.ofPattern(", HH:mm", language.locale()).format(local);
    }

    /** How far a day is from today: "in 3 days", "yesterday"; a day that is more than a year away is said as such. */
    public String distance(LocalDate day) {
        return isNear(day) ? distance(day, today()) : day(day);
    }

    private String distance(LocalDate day, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, day);
        return RelativeDateTimeFormatter.getInstance(language.locale()).format((double) days, RelativeDateTimeUnit.DAY);
    }

    public String distance(Instant moment) {
        return distance(moment.atZone(zone).toLocalDate());
    }

    /** Whether one would count the days to it. */
    public boolean isNear(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(today(), day)) <= NEAR;
    }

    public String inFull(LocalDate day) {
        return inFull(day, today());
    }

    /** @param today at the place that the day belongs to, where its clock is another than the reader's */
    public String inFull(LocalDate day, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, day)) <= NEAR ? distance(day, today) + " · " + day(day) : day(day);
    }
}
