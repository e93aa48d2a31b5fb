package org.tandem.film;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tandem.shared.BrokenRule;
import org.tandem.shared.Digest;

/** Subtitles in WebVTT, read as a browser reads them, but strictly: what a browser would silently leave out is refused with its line. */
record Subtitles(String content, int cues, String sha256) {

    static final int MOST_BYTES = 1_000_000;

    private static final String TIME = "(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern TIMING = Pattern.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "(?:[ \\t]+\\S.*)?");

    /**
     * @throws BrokenRule {@code subtitles.too-large}, {@code subtitles.not-utf-8}, {@code subtitles.no-webvtt}, {@code subtitles.timing}
     *         (line), {@code subtitles.backwards} (line), {@code subtitles.order} (line), {@code subtitles.without-words} (line),
     *         {@code subtitles.none}
     */
    static Subtitles read(byte[] file) {
        if (file.length > MOST_BYTES) throw new BrokenRule("subtitles.too-large");
        var content = decoded(file);
        var lines = content.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().matches("WEBVTT(?:[ \\t].*)?")) throw new BrokenRule("subtitles.no-webvtt");
        var cues = cues(lines);
        if (cues == 0) throw new BrokenRule("subtitles.none");
        return new Subtitles(content, cues, Digest.of(file));
    }

    private static String decoded(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BrokenRule("subtitles.not-utf-8");
        }
    }

    /** A block is what stands between empty lines: a note, a style, or a cue with its timing in its first or second line. */
    private static int cues(List<String> lines) {
        int cues = 0;
        var before = Duration.ZERO;
        for (int start = next(lines, end(lines, 0)); start < lines.size(); start = next(lines, end(lines, start))) {
            if (lines.get(start).matches("(NOTE|STYLE|REGION)\\b.*")) continue;
            int timing = lines.get(start).contains("-->") || start + 1 >= end(lines, start) ? start : start + 1;
            before = begun(lines.get(timing), timing + 1, before);
            if (timing + 1 >= end(lines, start)) throw new BrokenRule("subtitles.without-words", timing + 1);
            cues++;
        }
        return cues;
    }

    private static Duration begun(String line, int number, Duration before) {
        var timing = TIMING.matcher(line);
        if (!timing.matches()) throw new BrokenRule("subtitles.timing", number);
        var from = time(timing, 1);
        if (time(timing, 5).compareTo(from) <= 0) throw new BrokenRule("subtitles.backwards", number);
        if (from.compareTo(before) < 0) throw new BrokenRule("subtitles.order", number);
        return from;
    }

    private static Duration time(Matcher timing, int group) {
        var hours = timing.group(group) == null ? 0 : Long.parseLong(timing.group(group));
        return Duration.ofHours(hours).plusMinutes(Long.parseLong(timing.group(group + 1)))
                .plusSeconds(Long.parseLong(timing.group(group + 2))).plusMillis(Long.parseLong(timing.group(group + 3)));
    }

    private static int next(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isEmpty())
            at++;
        return at;
    }

    private static int end(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).isEmpty())
            at++;
        return at;
    }
}
