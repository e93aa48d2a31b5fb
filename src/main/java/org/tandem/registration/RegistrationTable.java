package org.tandem.registration;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandem.gathering.GatheringId;
import org.tandem.registration.RegistrationsPage.Filter;
import org.tandem.screen.Texts;
import org.tandem.shared.Language;

/** Who registered as a table for other programs: one line for each attendee, read page by page. */
@Component
class RegistrationTable {

    private static final int SIZE = 500;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final RegistrationsQuery registrations;
    private final Questions questions;
    private final Texts texts;

    RegistrationTable(RegistrationsQuery registrations, Questions questions, Texts texts) {
        this.registrations = registrations;
        this.questions = questions;
        this.texts = texts;
    }

    /** Spreadsheets take a file for UTF-8 only by its first sign. */
    void write(GatheringId gathering, Language language, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        var asked = questions.of(gathering);
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(heading(asked, language));
        var filter = Filter.NONE;
        for (var slice = registrations.rows(gathering, filter, SIZE);; slice = registrations.rows(gathering, filter, SIZE)) {
            for (var row : slice.rows())
                for (var name : row.names()) csv.writeRecord(line(row, name, asked, language));
            if (slice.next() == null) break;
            filter = filter.after(slice.next());
        }
        csv.flush();
    }

    private List<String> heading(Map<QuestionId, Question> asked, Language language) {
        var keys = Stream.of("registration.who", "registration.from", "participation.side", "registration.email.label",
                "registration.state", "registration.asked-at", "registration.confirmed-at");
        return Stream.concat(keys.map(key -> texts.in(language, key)),
                asked.values().stream().map(it -> plain(it.words().in(language)))).toList();
    }

    private List<String> line(RegistrationRow row, String name, Map<QuestionId, Question> asked, Language language) {
        var line = new ArrayList<>(List.of(plain(name), plain(row.organisation()),
                row.side() == null ? "" : texts.in(language, "participation.side." + row.side()), plain(row.email()),
                texts.in(language, "registration.state." + row.state()), moment(row.askedAt()), moment(row.confirmedAt())));
        asked.forEach((id, question) -> line.add(answer(question, row.answers().get(id), language)));
        return line;
    }

    private String answer(Question question, @Nullable String given, Language language) {
        if (given == null) return "";
        return question.kind() == Question.Kind.YES_NO
                ? texts.in(language, "registration.given." + given)
                : plain(question.inWords(given, language));
    }

    /** What a spreadsheet would calculate is made words: anybody can type it into the public form. */
    static String plain(@Nullable String text) {
        if (text == null) return "";
        return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null ? "" : moment.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC).toString();
    }
}
