package org.tandem.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.Version;
import org.springframework.util.DigestUtils;
import org.tandem.article.markup.PlainWords;
import org.tandem.shared.Translated;

/** How this program writes its index: what it keeps of a thing, and which words it makes of a text and of Markdown. Changes with either by itself. */
final class Shape {

    private static final Translated WORDS = new Translated("Partnerstwami dla Łodzi, z Gliwicami",
            "Die Förderungen der Partnerschaften",
            "The organisations' partnerships");
    private static final String MARKDOWN = """
            ## Raz **dwa** [trzy](/pl) ![cztery](/x.png)
            pięć `sześć` ~~siedem~~

            | osiem | dziewięć |
            | --- | --- |
            | dziesięć<br>jedenaście | dwanaście |

            1. trzynaście
            """;
    private static final UUID ANY = new UUID(1, 2);

    private Shape() {}

    static String ours() {
        var thing = new PublicThing(Source.PARTNERSHIP, ANY, "slug", WORDS, WORDS, "Huta Żelaza", WORDS, List.of(ANY),
                List.of(ANY),
                LocalDate.EPOCH, true, "1");
        var shape = new StringBuilder(Version.LATEST.toString());
        for (var field : IndexedThing.document(thing)) shape.append(field).append(words(field)).append('\n');
        shape.append(PlainWords.of(MARKDOWN));
        return DigestUtils.md5DigestAsHex(shape.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String words(IndexableField field) {
        var text = field.stringValue();
        return text == null || !field.fieldType().tokenized() ? "" : Wording.of(field.name(), text).toString();
    }
}
