package org.tandem.agreement;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;

/** Numbers that one can say on the telephone: the edition's short code and a running number, {@code MW-2009/7}. */
@Component
class AgreementNumbers {

    /** The running number, and the whole of it. */
    record Numbered(int ordinal, String text) {}

    private record Count(int last, @Nullable String code) {}

    private static final Pattern INITIAL = Pattern.compile("(?:^|-)([a-z])");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    private static final int MOST_INITIALS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next one of the edition: the row stays locked until the agreement is stored, so that none is left out. */
    Numbered next(EditionId edition) {
        var count = jdbc.sql("""
                insert into agreement_count as c (edition, last) values (?, 1)
                on conflict (edition) do update set last = c.last + 1
                returning last, code
                """).param(edition.value()).query(Count.class).single();
        var code = count.code() == null ? code(edition) : count.code();
        return new Numbered(count.last(), code + "/" + count.last());
    }

    /** Given once; where another edition has it, it gets a number of its own. */
    private String code(EditionId edition) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('agreement codes', 0))").query(_ -> {});
        var slug = jdbc.sql("select slug from edition where id = ?").param(edition.value()).query(String.class).single();
        var wanted = code(slug, clock.instant().atZone(ZoneOffset.UTC).getYear());
        var code = Stream.concat(Stream.of(wanted), IntStream.iterate(2, n -> n + 1).mapToObj(n -> wanted + "-" + n))
                .filter(this::isFree).findFirst().orElseThrow();
        jdbc.sql("update agreement_count set code = ? where edition = ?").params(code, edition.value()).update();
        return code;
    }

    private boolean isFree(String code) {
        return !jdbc.sql("select exists (select from agreement_count where code = ?)").param(code).query(Boolean.class).single();
    }

    /** The initials of its words and the last year that it names, or else this year. */
    static String code(String slug, int thisYear) {
        var initials = INITIAL.matcher(slug).results().limit(MOST_INITIALS).map(it -> it.group(1)).collect(Collectors.joining());
        var year = YEAR.matcher(slug).results().map(MatchResult::group).reduce((_, last) -> last)
                .orElse(String.valueOf(thisYear));
        return (initials.isEmpty() ? "T" : initials.toUpperCase(Locale.ROOT)) + "-" + year;
    }
}
